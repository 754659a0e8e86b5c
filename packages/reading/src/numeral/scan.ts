import type { Decimal } from './decimal.ts'

/** What stands at a place of a text: a number and where it ends, or one that is written wrongly. */
export type Scan =
  | { readonly ok: true; readonly decimal: Decimal; readonly end: number; readonly isChinese: boolean }
  | { readonly ok: false; readonly issue: 'groups' | 'two_points' | 'chinese_numeral'; readonly end: number }
