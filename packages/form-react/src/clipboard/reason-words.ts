import type { Sentences } from '../findings/sentences.ts'
import { say } from '../messages/messages.ts'
import type { Reason } from './landing-reasons.ts'

/** Why cells are refused, in a sentence, and what becomes of what was pasted, in another one; it may be empty. */
export function reasonWords(reason: Reason, sentences: Pick<Sentences, 'of'>): readonly [string, string] {
  const { why, label, cells } = reason
  const [first] = cells
  const count = cells.length
  if (why === 'computed') {
    const what = label === '' ? say('paste.why_computed_some') : say('paste.why_computed', { label })
    const same = cells.filter((cell) => cell.isSame).length
    const more = same === count ? 'paste.same_all' : 'paste.follows'
    return [what, say(more, { count })]
  }
  if (why === 'unreadable' && first?.issue && label !== '') {
    const stays = first.stays === '' ? '' : say('paste.stays', { text: first.stays })
    return [sentences.of(first.issue), stays]
  }
  if (why === 'locked' || why === 'printed') return [say(`paste.why_${why}`), '']
  return [say(`paste.why_${why}`), say(`paste.help_${why}`)]
}
