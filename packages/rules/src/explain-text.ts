import type { Json } from '@tianbao/edit'
import { isEmpty } from './empty.ts'
import { round } from './exact.ts'
import { isObject } from './own-property.ts'

const longestText = 40
const mostItems = 5

/** A value as a sentence shows it: short, numbers with at most 4 decimals unless told otherwise. */
export function valueText(value: Json, decimals?: number): string {
  if (value === true) return '是'
  if (value === false) return '否'
  if (isEmpty(value)) return '空'
  if (typeof value === 'number')
    return decimals === undefined ? String(round(value, 4)) : value.toFixed(decimals)
  if (typeof value === 'string') return shorten(value)
  if (Array.isArray(value)) {
    const shown = value.slice(0, mostItems).map((item: Json) => (Array.isArray(item) ? '…' : valueText(item)))
    return shown.join('、') + (value.length > mostItems ? `等 ${value.length} 项` : '')
  }
  const name = isObject(value) && Object.hasOwn(value, 'name') ? value.name : undefined
  return typeof name === 'string' ? shorten(name) : '一行'
}

function shorten(text: string): string {
  const signs = [...text.slice(0, 2 * longestText + 2)]
  return signs.length > longestText ? `${signs.slice(0, longestText).join('')}…` : text
}

/** Decimals that a result is told with, so that a sum looks like what was added: the most that an operand shows. */
export function decimalsOf(texts: readonly string[]): number | undefined {
  let most: number | undefined
  for (const text of texts) {
    const found = /^[-−]?\d+(?:\.(\d+))?$/.exec(text)
    if (found) most = Math.max(most ?? 0, found[1]?.length ?? 0)
  }
  return most
}
