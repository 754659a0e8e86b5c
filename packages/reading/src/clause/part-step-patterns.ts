import type { Consequence } from './consequence.ts'
import { type Pattern, sticky } from './pattern.ts'
import { quantityAt } from './quantity.ts'
import type { PartStep } from './terms.ts'
import { number, stop } from './words.ts'

const partial = '(?:的)?(?:部分)?(?:的)?,?(?:均|也|都|一律)?'

/** What a part of a step counts: 不足1个百分点按1个百分点计算. */
export const partStepPatterns: readonly Pattern[] = [
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number}|一个?(?:步|档|级)|整数)${partial}(?:按|以|视为|视同|作为|当作|算作?|折算为?)(${number}(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,3}?)|百分之${number})(?:来)?(?:计算|计扣|计分|计|扣分|扣减|处理|扣|算)?${stop}`,
    ),
    make: (match) => steps(match, 'up'),
  },
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number})${partial}(?:不予扣分|不扣分|不扣减|不扣|不计算|不计扣|不予计算|不计|忽略不计|忽略|舍去|不予考虑|舍弃)${stop}`,
    ),
    make: (match) => steps(match, 'whole'),
  },
  {
    pattern: sticky(
      `不(?:足|满|到|够)(${number}?(?:个百分点|百分点|[%\\u4e00-\\u9fa5]{1,4}?)|百分之${number})${partial}(?:按|按照|以)(?:同等|相应|实际|线性)?比例(?:计算|扣分|扣减|折算|计扣|扣|计)${stop}`,
    ),
    make: (match) => steps(match, 'linear'),
  },
]

function steps(match: RegExpExecArray, how: PartStep): Consequence | null {
  const said = match[1] === undefined ? null : sizeOf(match[1])
  const as = match[2] === undefined ? said : sizeOf(match[2])
  if (said === null || as === null || said.step !== as.step) return null
  return { is: 'part_step', how, ...said }
}

function sizeOf(text: string): { readonly step: number | null; readonly unit: string | null } | null {
  if (/^(?:一个?(?:步|档|级)|整数)$/.test(text)) return { step: null, unit: null }
  const said = quantityAt(/^[\d零一二两三四五六七八九十百]/.test(text) ? text : `1${text}`, 0)
  return said === null || said.end < text.length ? null : { step: said.value, unit: said.unit }
}
