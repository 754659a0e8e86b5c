import type { Json } from '@tianbao/edit'
import { isObject } from '../json-values.ts'
import type { Rule } from '../template.ts'

/** A rule for one of its columns: `$column` replaced wherever it is a whole segment of a path. */
export function forColumn(rule: Rule, column: string): Rule {
  return written(rule as unknown as Json, column) as unknown as Rule
}

function written(value: Json, column: string): Json {
  if (typeof value === 'string') return path(value, column)
  if (Array.isArray(value)) return value.map((item: Json) => written(item, column))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, written(item, column)]))
}

function path(text: string, column: string): string {
  if (!text.includes('$column')) return text
  const names = text.split('.')
  return names.map((name) => (name === '$column' ? column : name)).join('.')
}
