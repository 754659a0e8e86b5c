import type { Messages } from '@tianbao/finding'

/** English sentences for the codes of this room. */
export const en: Messages = {
  'life.no_name': 'There is no name, or it is longer than 60 characters.',
  'life.no_note': 'Say why it is returned, so that the author knows what to change.',
  'life.not_author': 'Only the person who submitted it ({name}) can withdraw it. Others return it.',
  'life.not_draft': 'This template was submitted or published already.',
  'life.not_in_review': 'This template is not in review. Submit it first.',
  'life.same_person': '{name} submitted it and cannot publish it. Another person has to.',
}
