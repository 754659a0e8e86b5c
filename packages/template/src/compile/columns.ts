import type { Json } from '@tianbao/edit'
import { isObject } from '../json-values.ts'

/** A JSON value with `$column` replaced wherever it is a whole segment of a path. */
export function forColumn<T extends Json>(value: T, column: string): T
export function forColumn(value: Json, column: string): Json {
  if (typeof value === 'string') return pathForColumn(value, column)
  if (Array.isArray(value)) return value.map((item: Json) => forColumn(item, column))
  if (!isObject(value)) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, forColumn(item, column)]))
}

function pathForColumn(path: string, column: string): string {
  if (!path.includes('$column')) return path
  return path
    .split('.')
    .map((segment) => (segment === '$column' ? column : segment))
    .join('.')
}
