import { foldWords, textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'
import { sharedRun } from '../shared-run.ts'

/**
 * `{"common": [a, b]}`: the longest run of characters that two texts share, white space and punctuation left out; the
 * first of several in b; null where they share none. Much cheaper with the shorter text as a.
 */
export const common: Operator = Object.freeze<Operator>({
  id: 'common',
  title: { zh: '相同的一段', en: 'Common run' },
  family: 'text',
  arity: [2, 2],
  isStandard: false,
  shape: 'strict',
  apply([a = null, b = null], work) {
    const [left, right] = [textIn(a), textIn(b)]
    work.charge(left.length + (right.length >> 3))
    return sharedRun(foldWords(left), foldWords(right)) || null
  },
  explain: ({ texts: [a, b], value, text }) =>
    value === null ? `“${a}” 与 “${b}” 没有相同的字` : `“${a}” 与 “${b}” 都有“${text}”`,
})
