import { quantityAt } from './quantity.ts'

const number = '[\\d一二三四五六七八九十]{1,3}'

const rank = new RegExp(
  `^(?:(?:在|按)?(?:全市|全省|全县|全区|进行)?(?:排名|排序|位列|位居|名列|名次)(?:为|在|居)?)?(?:前(${number})(?:名|位)?|第?(${number})(?:名|位)?(?:[-~至到]第?(${number}))?(?:名|位)|第(${number})|(?<=^(?:排名|名次|位列))(${number})[-~至到](${number}))(?:的|的单位|者)?$`,
)

/** 第1名, 前3名, 4-6名: places in an order. */
export function rankOf(said: string): { readonly first: number; readonly last: number | null } | null {
  const match = rank.exec(said)
  if (match === null) return null
  const [, top, one = match[5], other = match[6], bare] = match
  const first = top === undefined ? placeOf(one ?? bare) : 1
  const last = top === undefined ? (other === undefined ? first : placeOf(other)) : placeOf(top)
  return first === null || last === null || last < first ? null : { first, last }
}

function placeOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const said = quantityAt(`${text}个`, 0)
  return said === null || !Number.isInteger(said.value) || said.value < 1 ? null : said.value
}
