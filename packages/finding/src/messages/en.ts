import type { Messages } from '../messages.ts'

/** The words for values that are not text: what an empty hole, a flag and a list look like in a sentence. */
export const en: Messages = {
  'finding.empty': 'empty',
  'finding.yes': 'yes',
  'finding.no': 'no',
  'finding.separator': ', ',
}
