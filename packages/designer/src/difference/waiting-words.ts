import type { ToldChange } from '@tianbao/versions'
import { say } from '../messages/messages.ts'
import type { ChangeDecisions } from './decisions.ts'

/** What of the changes that ask for it is still to be decided, and how many matches wait for a person, in words. */
export function waitingWords(
  asking: readonly ToldChange[],
  decided: ChangeDecisions,
  unconfirmed: number,
): { readonly words: string; readonly isDone: boolean } {
  const left = asking.filter(({ path }) => !decided.has(path)).length
  const isDone = left + unconfirmed === 0
  const words = isDone
    ? say('difference.all_decided')
    : say('difference.waiting', { left, proposed: unconfirmed })
  return { words, isDone }
}
