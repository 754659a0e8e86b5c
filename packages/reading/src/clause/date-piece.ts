import { isName, leavesAlone, torn } from './label.ts'
import type { Piece, Span } from './piece.ts'

const dated =
  /^(.{0,16}?)((?:(?:20\d\d年?|当年|本年|次年)(?:度)?)?(?:\d{1,2}月(?:\d{1,2}[日号]|底|末|份)?|第?[一二三四1-4]季度(?:末|底)?|上半年|年底|年末|[-./]\d{1,2}[-./]\d{1,2}))(?:之前|以前|前|为止|止|内)(?:\(含\))?(.{0,16})$/

/** 2024年12月底前完成: a day, and what is to be done by then. */
export function dateOf(said: string, span: Span): Piece | null {
  const match = dated.exec(said)
  if (match === null) return null
  const [, before = '', due = '', after = ''] = match
  return isName(before) && leavesAlone(before) && isName(after) && !torn.test(after)
    ? { ...span, is: 'date', due: `${due}前`, label: before + after }
    : null
}
