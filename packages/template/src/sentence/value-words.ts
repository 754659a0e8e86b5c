import type { Json } from '@tianbao/edit'

/** A value as a word: texts in 「」, long lists by their first three. */
export function valueWords(value: Json): string {
  if (Array.isArray(value)) {
    if (value.length === 0) return '（一个也没有）'
    const first = value.slice(0, 3).map((one: Json) => valueWords(one))
    return value.length > 3 ? `${first.join('、')}等 ${value.length} 个` : first.join('、')
  }
  if (value === null) return '空'
  if (typeof value === 'boolean') return value ? '真' : '假'
  return typeof value === 'string' ? `「${value}」` : String(value)
}
