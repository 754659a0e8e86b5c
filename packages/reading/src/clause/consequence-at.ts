import { awardPatterns } from './award-patterns.ts'
import type { Found } from './consequence.ts'
import { limitPatterns } from './limit-patterns.ts'
import { lossPatterns } from './loss-patterns.ts'
import { nothingPatterns } from './nothing-patterns.ts'
import { partStepPatterns } from './part-step-patterns.ts'
import type { Pattern } from './pattern.ts'
import { ratioPatterns } from './ratio-patterns.ts'

/** In the order in which they are tried. */
const patterns: readonly Pattern[] = [
  ...limitPatterns,
  ...partStepPatterns,
  ...ratioPatterns,
  ...nothingPatterns,
  ...awardPatterns,
  ...lossPatterns,
]

/** Characters with which a consequence can begin: at all others none is looked for. */
const first =
  /[大高取一实\d零一二两三四五六七八九十百半得计记给获赋打评拿可倒扣减罚直以该本此全整其相应对则均都律接即就便将视予按认确分不无没判作为最至累合总共满指标权基成依根另再附额奖加上超封:免]/

/** The consequence that begins here, or null. */
export function consequenceAt(text: string, at: number): Found | null {
  if (!first.test(text.charAt(at))) return null
  for (const { pattern, make } of patterns) {
    pattern.lastIndex = at
    const match = pattern.exec(text)
    if (match === null || match[0] === '') continue
    const what = make(match, text, at)
    if (what !== null) return { what, from: at, to: at + match[0].length }
  }
  return null
}
