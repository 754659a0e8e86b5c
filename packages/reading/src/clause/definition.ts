import { actual, over, target, times } from './formula-terms.ts'
import { isName } from './label.ts'

const term = '[\\u4e00-\\u9fa5“”]{2,20}'
const rate = new RegExp(
  `^(?:${term}(?<=率|比例|度)=|(?=.{0,60}100%$))[(\\[]?(${term}(?:\\([A-Z]\\))?)${over}(${term}(?:\\([A-Z]\\))?)[)\\]]?(?:${times}100%)?$`,
)
const completion = new RegExp(`=[(\\[]?${actual}${over}${target}[)\\]]?(?:${times}100%)?$`)

/** 完成率=实际完成数/计划完成数×100%: that words define a rate, and whether as value over target. */
export function definitionOf(piece: string): { readonly isCompletion: boolean } | null {
  if (piece.length > 80) return null
  const [, part = '', whole = ''] = rate.exec(piece) ?? []
  if (completion.test(piece)) return { isCompletion: true }
  return part !== '' && isName(part) && isName(whole) ? { isCompletion: false } : null
}
