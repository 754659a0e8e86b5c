import type { FormulaNames } from '../formula/formula-names.ts'
import { baseOf, type Seen } from '../formula/print-formula.ts'
import { readings } from './wordings.ts'

/** Names that every row bears beside its fields. */
const rowNames: Readonly<Record<string, string>> = { id: '编号', under: '所属的指标', $under: '所属的指标' }

/** A path as people call what stands there: 收入构成·合计·同列, 本行的指标值. What has no title is called by its path. */
export function placeWords(path: string, names: FormulaNames, seen: Seen): string {
  if (path === '') return seen.item === undefined ? '整张表' : '这一项'
  const own = rowName(path)
  if (own !== null) return own
  const from = baseOf(path, seen)
  if (from === null) return path
  const { root, within, rest } = from
  const isItem = seen.item !== undefined && !path.startsWith('$')
  const owner = isItem || root === '' ? '' : root.replace(/^\$/, '')
  if (rest === '') return owner
  const isName = root.startsWith('$') && within === ''
  const words = (isName ? partOfName(rest) : null) ?? titlesOf(rest, within, names)
  return owner === '' ? words : `${owner}的${words}`
}

/** What a row bears beside its fields, in words; null for anything else. */
function rowName(path: string): string | null {
  const level = /^\$levels\.(\d)$/.exec(path)
  if (level !== null) return `第 ${Number(level[1]) + 1} 级名称`
  if (path === '$column') return '同列'
  return Object.hasOwn(rowNames, path) ? (rowNames[path] ?? null) : null
}

/** A part of what a name of `let` stands for: an item of a list, or how a target value reads. */
function partOfName(rest: string): string | null {
  if (/^\d+$/.test(rest)) return `第 ${Number(rest) + 1} 项`
  return Object.hasOwn(readings, rest) ? (readings[rest] ?? null) : null
}

function titlesOf(rest: string, within: string, names: FormulaNames): string {
  const own = rowName(rest)
  if (own !== null) return own
  const rows = rest.lastIndexOf('.*.')
  if (rows >= 0) {
    const list = rest.slice(0, rows)
    return `${titlesOf(list, within, names)}各行的${titlesOf(rest.slice(rows + 3), below(within, `${list}.*`), names)}`
  }
  const isColumn = rest === '$column' || rest.endsWith('.$column')
  const above = isColumn ? rest.slice(0, -'.$column'.length) : rest
  const titles = above === '' ? [] : (names.nameOf(above, within) ?? [above])
  return [...titles, ...(isColumn ? ['同列'] : [])].join('·')
}

function below(within: string, path: string): string {
  return within === '' ? path : `${within}.${path}`
}
