import type { Consequence } from './consequence.ts'
import { pointsOf, quantityAt } from './quantity.ts'
import { minute, number } from './words.ts'

/** One way to say a consequence, and what it comes to; null where its numbers are none. */
export interface Pattern {
  readonly pattern: RegExp
  make(match: RegExpExecArray, text: string, at: number): Consequence | null
}

/** The number of points in a group of a match; null where there is none. */
export const points = (text: string | undefined): number | null =>
  text === undefined ? null : pointsOf(text)

/** The percentage in a group of a match. */
export function shareOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const said = quantityAt(text, 0)
  return said?.unit === '%' && said.end === text.length ? said.value : null
}

/** A pattern that is looked for at one place only. */
export const sticky = (source: string): RegExp => new RegExp(source, 'y')

/** 5分; and where the verb says that points are meant, 5 alone. */
export const score = `(${number})${minute}`
export const bareScore = `(${number})(?:${minute}|(?=$|[,;。、/)]))`
export const award = '(?:得分为|得分|计分为|计为|记为|评为|给予|可得|得到|获得|得|计|记|给|获|赋|打|评|拿)'
export const deduct = '(?:倒扣|扣减|扣除|扣掉|扣去|扣罚|减扣|减去|减掉|扣|减|罚)'
