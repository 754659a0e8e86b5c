import type { Json } from '@tianbao/edit'
import type { Operator } from '@tianbao/rules'
import { type RowScoreState, scoreRow } from '../row/score-row.ts'
import type { ScoredRow } from '../row/scored-row.ts'
import { settingsIn } from './settings-in.ts'

/** Characters of a cell that are charged for; a longer clause is not read. */
const longest = 10_000

const states: Readonly<Record<Exclude<RowScoreState, 'scored'>, string>> = {
  unscored: '没有分值，不计分',
  manual: '由人评分',
  missing: '还缺要填的格',
  wrong: '填的数算不了分',
  open: '标准没写清，模板也没定',
}

/**
 * `{"score": [clause, actual, points, target, type, unit, ref, settings, applies]}`: what a row scores by its clause. Null where it does not
 * apply (`applies` is false),
 * a person scores, where cells lack or are wrong, and where a choice that nobody made decides. `settings` are those of a
 * template, all of them; left out: the defaults.
 */
export const scoreOperator: Operator = Object.freeze<Operator>({
  id: 'score',
  title: { zh: '按标准得分', en: 'Score' },
  family: 'number',
  arity: [2, 9],
  isStandard: false,
  shape: 'strict',
  apply(args, work) {
    if (args[8] === false) return null
    work.charge(64 + stepsOf(args))
    return scoreRow(rowOf(args), settingsIn(args[7])).points
  },
  explain: ({ args, texts, value, text }) => {
    if (args[8] === false) return '这一行不适用'
    const { state, full } = scoreRow(rowOf(args), settingsIn(args[7]))
    const clause = (texts[0] ?? '').slice(0, 200)
    if (typeof value !== 'number' || state === 'scored')
      return state === 'scored'
        ? `按“${clause}”，实际 ${texts[1] ?? ''}，满分 ${full ?? ''}，得 ${text}`
        : `按“${clause}”：${states[state]}`
    return `得 ${text}`
  },
})

function rowOf(args: readonly Json[]): ScoredRow {
  const [clause, actual, points, target, type, unit, ref] = args
  return { clause, actual, points, target, type, unit, ref }
}

/** Reading a clause takes the length of its text; those of values are short. */
function stepsOf([clause, actual, , target]: readonly Json[]): number {
  let length = 0
  for (const text of [clause, actual, target])
    if (typeof text === 'string') length += Math.min(text.length, longest)
  return length >> 2
}
