import { quantityAt } from './quantity.ts'

const number = '[\\d一二三四五六七八九十]{1,3}'
const within = '(?:在|居)?(?:全国|全省|全市|全县|全区|全系统)?'
const lead = `(?:(?:[\\u4e00-\\u9fa5]{0,12}(?:排名|排序|位列|位居|名列|名次|位次)为?|进行|进入(?=全|前)|(?:在|按|居|列|获)?(?=全))${within})?`
const place = new RegExp(
  `^${lead}(?:前(${number})(?:名|位)?|第?(${number})(?:名|位)?(?:[-~至到]第?(${number}))?(?:名|位)|第(${number})|(?<=^(?:排名|名次|位列))(${number})[-~至到](${number}))(?:的|的单位|者)?$`,
)
/** 10名以后, 第四名及以后: all places behind one, or from one on. */
const open = new RegExp(
  `^${lead}(前?)第?(${number})(?:名|位)(及|\\(含\\))?(?:以后|之后|以外|之外|以下|开外)(?:的|的单位|者)?$`,
)

/** 第1名, 前3名, 4-6名, 10名以后: places in an order; `last` is null where there is no end. */
export function rankOf(said: string): { readonly first: number; readonly last: number | null } | null {
  const rest = open.exec(said)
  if (rest !== null) {
    const at = placeOf(rest[2])
    return at === null ? null : { first: rest[3] === undefined ? at + 1 : at, last: null }
  }
  const match = place.exec(said)
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
