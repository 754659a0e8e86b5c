import type { ChecklistAddPart, Grade } from './judged-parts.ts'
import { isName } from './label.ts'
import { pointsOf } from './quantity.ts'
import { minute, number } from './words.ts'

const marker =
  /[①-⑳⑴-⒛㈠-㈩]|(?<=^|[,;。:])(?:\(?\d{1,2}[)、]|\d{1,2}\.(?=[\u4e00-\u9fa5])|\([一二三四五六七八九十]{1,2}\)|[一二三四五六七八九十]是)/g
const each = `(?:得|计|占|为|记)?(${number})${minute}`
/** 具备以下条件各得1分: before the list. */
const before = new RegExp(
  `^[\\u4e00-\\u9fa5]{0,20}(?:以下|下列|如下)?[\\u4e00-\\u9fa5\\d]{0,8}(?:各|每项|每一项|均)${each}[:,;。]?$`,
)
/** 每符合一项得1分, 以上各得1分: behind it. */
const behind = new RegExp(
  `^(?:(?:以上|上述)?(?:[\\d一二三四五六七八九十]{1,2}[项条点个])?(?:各|每项|每一项|均)|每(?:符合|满足|具备|做到|达到|有|完成)?(?:[1一])?[项条点个](?:符合要求|符合)?的?,?)${each}[。;]?$`,
)

/**
 * Items in a list that are all worth the same, said once: 具备以下条件各得1分：①…；②…, or ①…；②…。每符合一项得1分. Null where
 * a clause is no such list.
 */
export function eachItemOf(text: string): ChecklistAddPart | null {
  if (text.length > 2000) return null
  const at = [...text.matchAll(marker)]
  const [first] = at
  if (first === undefined || at.length < 2 || at.length > 40) return null
  const head = text.slice(0, first.index)
  const items = at.map((mark, index) =>
    text.slice(mark.index + mark[0].length, at[index + 1]?.index ?? text.length),
  )
  const led = before.exec(head)?.[1]
  const last = items.at(-1) ?? ''
  const cut = led === undefined ? last.search(/[。;,](?:以上|上述|每|各)/) : -1
  const tail = cut < 0 ? '' : last.slice(cut + 1)
  const said = led ?? (/^(?:评[分价]要点:?)?$/.test(head) ? behind.exec(tail)?.[1] : undefined)
  const points = said === undefined ? null : pointsOf(said)
  if (points === null || points <= 0) return null
  const labels = items.map((item, index) =>
    (index === items.length - 1 && cut >= 0 ? item.slice(0, cut) : item).replace(/[,;。、]+$/, ''),
  )
  if (!labels.every((label) => label.length > 1 && isName(label))) return null
  const grades = labels.map((label): Grade => ({ label, points: { points, of: 'points' } }))
  return { model: 'checklistAdd', items: grades, each: null, count: null }
}
