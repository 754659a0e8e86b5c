import { endsClean, isName, leavesAlone } from './label.ts'
import { matchAt } from './match-at.ts'
import { markAt } from './named.ts'
import type { Per } from './per.ts'
import { quantityAt } from './quantity.ts'
import { quantityWithin } from './quantity-within.ts'
import { verb, wayOf } from './step-verbs.ts'
import type { Mark } from './terms.ts'

/** Words that would make of equal steps something else. */
const odd = /连续|累计|累进|加倍|双倍|翻番|逐[次年月]|至少|最多/

/** The step that begins behind 每. */
export function stepAt(text: string, from: number, before: string): Per | null {
  const than = /[比较]/.test(text.charAt(from)) ? markAt(text, from + 1) : null
  const start = than?.end ?? from
  const word = matchAt(verb, text, start)
  let way = wayOf.get(word.replace(/[了过掉]$/, '')) ?? 'plain'
  let at = start + word.length
  // 每超过1天延期, 每晚于规定时间1天
  if (word !== '' && text.startsWith('于', at)) at += 1
  const leading = than === null ? leadingMark(text, at) : null
  if (leading !== null) at = leading.end
  // 每超过规定时间1天 is a delay as much as 每逾期1天.
  if (leading === null && /^(?:规定|要求|计划|约定)?(?:的)?(?:时间|时限|期限|节点)/.test(text.slice(at))) {
    at += /^(?:规定|要求|计划|约定)?(?:的)?(?:时间|时限|期限|节点)/.exec(text.slice(at))?.[0].length ?? 0
    way = 'delay'
  }
  // 每高于或低于区间1个百分点
  if (leading === null)
    at += /^(?:该|此|合理|目标|规定|上述)?(?:区间|范围)/.exec(text.slice(at))?.[0].length ?? 0
  const found = quantityWithin(text, at)
  if (found === null) return null
  const { quantity, noun } = found
  const rest = text.slice(quantity.end).replace(/(?:的|时|者)$/, '')
  if (quantity.value <= 0 || !isName(rest) || !isName(noun) || odd.test(before + noun + rest)) return null
  if (than !== null && way === 'plain') return null
  // What is counted may be 1处不合规; what is measured has nothing beside its number that could change it.
  const isCounted = way === 'occur' || way === 'done' || way === 'meet' || way === 'plain'
  if (!endsClean(before) || !endsClean(rest) || !endsClean(noun)) return null
  if (!isCounted && !(leavesAlone(noun) && leavesAlone(rest))) return null
  const { value: step, unit, isPoint } = quantity
  return {
    way,
    step,
    unit,
    isPoint,
    mark: than?.mark ?? leading?.mark ?? null,
    markUnit: leading?.unit ?? null,
    before,
    noun: noun + rest,
    isEvery: true,
  }
}

/** 100% in 每低于100%一个百分点, 平均年龄 in 每超平均年龄1岁: a mark that a quantity stands behind. */
function leadingMark(
  text: string,
  at: number,
): { readonly mark: Mark; readonly end: number; readonly unit: string | null } | null {
  const first = quantityAt(text, at)
  if (first !== null) {
    const hasStep = quantityAt(text, first.end) !== null
    return hasStep ? { mark: { is: 'number', value: first.value }, end: first.end, unit: first.unit } : null
  }
  const named = markAt(text, at)
  return named !== null && quantityAt(text, named.end) !== null ? { ...named, unit: null } : null
}
