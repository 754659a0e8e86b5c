import type { Json } from '@tianbao/edit'
import type { Work } from '../frame.ts'
import type { Step } from '../operator.ts'

type Comparison = (a: Json, b: Json, work: Work) => boolean

/** A comparison of neighbours: of two operands, or of all of them in a row. */
export function chained(holds: Comparison): (args: readonly Json[], work: Work) => boolean {
  return (args, work) => {
    if (args.length === 2) return holds(args[0] ?? null, args[1] ?? null, work)
    for (let i = 1; i < args.length; i += 1)
      if (!holds(args[i - 1] ?? null, args[i] ?? null, work)) return false
    return args.length > 1
  }
}

/** A comparison in words: 「2834.53 不小于 2832.53」. Of three operands, all of them and whether it holds. */
export function comparisonSentence(holds: string, holdsNot: string): (step: Step) => string {
  return ({ texts, value }) =>
    texts.length === 2
      ? texts.join(` ${value === true ? holds : holdsNot} `)
      : `${texts.join('、')} ${value === true ? '' : '并非'}依次${holds}`
}
