import type { Messages } from '@tianbao/finding'

/** Saving, history, checks, publishing, in English. */
export const lifeEn: Messages = {
  'designer.reading': 'Another window writes this template. Take over to change it here.',
  'save.saved': 'Saved',
  'save.saved_at': 'Saved {time}',
  'save.reading': 'Read only',
  'save.saving': 'Saving',
  'save.local': 'Only on this machine · {count}',
  'save.unsaved': 'Not saved',
  'save.offline':
    'The server cannot be reached since {time}. Changes are kept on this machine and are sent when it is back.',
  'save.nowhere':
    'Neither the server nor this machine keeps the changes. Download a copy first, then try again.',
  'save.refused': 'The server did not take it: {reason}',
  'save.other': 'Another window has been writing this draft since {time}; this one follows.',
  'save.nobody': 'Nobody is writing this draft.',
  'save.take_over': 'Write here',
  'save.clash':
    '{count} changes clash with those of another window and were not brought in. What stood here can be downloaded.',
  'save.copy': 'Download a copy',
  'save.copy_mine': 'Download what stood here',
  'save.again': 'Try again',
  'life.in_review': 'This draft is in review and cannot be changed until it is returned or withdrawn.',
  'life.published':
    'This draft was published and does not change any more. To correct it, begin another one from it.',
  'step.json': 'JSON changed',
  'step.fix': '{what}',
  'step.fix_all': '{count} places put right',
  'history.unknown': 'A change',
  'history.about':
    '{count} steps, also after a reload. Point at one to see the table then; click to go there.',
  'history.begun': 'Begun',
  'history.undone': '(taken back) {words}',
  'history.picture': 'The table after step {step}',
  'json.label': 'The template as JSON',
  'json.good': 'This JSON is a whole template and becomes a step when you pause.',
  'json.bad': '{count} places are no template yet; the table is the last good one. {first}',
  'json.back': 'Back to the template as it is',
  'json.diff': 'Compare with before',
  'json.same': 'The same as when it was opened.',
  'checks.error': '{count} errors',
  'checks.warning': '{count} warnings',
  'checks.hint': '{count} hints',
  'checks.is_error': 'Error:',
  'checks.is_warning': 'Warning:',
  'checks.is_hint': 'Hint:',
  'checks.none': 'Nothing was found.',
  'checks.fix_all': 'Put all right ({count})',
  'checks.group': '{sentence} and others: {count}',
}
