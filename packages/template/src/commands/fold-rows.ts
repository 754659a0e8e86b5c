import type { JsonObject } from '@tianbao/edit'
import type { Cell } from '@tianbao/sheet'
import { ownText } from '../json-values.ts'
import type { Catalog, CatalogNode } from '../template.ts'
import type { Drawn } from './drawn-cells.ts'
import { fieldsIn } from './spot.ts'

/** Rows that are one row, repeated: as they stand for a list. */
export interface Folded {
  /** The cells of the grid with one row in place of those that were folded. */
  readonly drawn: readonly Drawn[]
  /** Fields of the other rows: the one row's say as much. */
  readonly dropped: readonly string[]
  /** What the labels at the left tell the rows apart by; null: nothing. */
  readonly labels: {
    /** The grid columns of the levels, and of the indicator's name. */
    readonly levels: readonly number[]
    readonly name: number
    /** The field that the name is typed into; null: every one is printed. */
    readonly nameField: string | null
    readonly nodes: readonly CatalogNode[]
    readonly fixed: Catalog['fixed']
  } | null
}

/** The id of a name's column where nothing was written in its cell. */
const unwritten = { id: 'name', at: ['', ''] } as const

/** Free rows of a node unless its author says otherwise. */
const mostFree = 20

/**
 * Folds rows of a grid, `from` to before `to`, into the first: what they have in common stays, the labels at their left
 * become a tree of indicators (一级, 二级, 三级), as deep as the labels are. A row without a name of its own is a free one
 * of what it stands under. Null where the rows are not alike or are crossed by what reaches beyond them.
 */
export function foldRows(
  drawn: readonly Drawn[],
  from: number,
  to: number,
  fields: (name: string) => JsonObject,
): Folded | null {
  const rows: Drawn[][] = Array.from({ length: to - from }, () => [])
  for (const one of drawn) {
    if (one.bottom <= from || one.top >= to) continue
    if (one.top < from || one.bottom > to) return null
    for (let row = one.top; row < one.bottom; row += 1) rows[row - from]?.push(one)
  }
  const holes = (one: Drawn | undefined) => fieldsIn(one?.cell?.text ?? '')
  const isLabel = (one: Drawn) => (one.cell?.text ?? '').trim() !== '' && holes(one).length === 0
  const [first = []] = rows
  const firstField = Math.min(
    ...rows.map((row) => row.find((one) => holes(one).length > 0)?.left ?? Infinity),
  )
  if (!Number.isFinite(firstField)) return null
  const labelled = first.filter((one) => one.left < firstField)
  const isTree = labelled.some(isLabel)
  // A name is typed under a head that asks for one; else the last label is the name.
  const asked = drawn.findLast((one) => one.bottom <= from && one.left === firstField && isLabel(one))
  const isNamed = /指标$|名称$|指标内容$/.test((asked?.cell?.text ?? '').replace(/[*\s]/g, ''))
  const name = isNamed ? firstField : (labelled.at(-1)?.left ?? firstField)
  const right = (row: readonly Drawn[]) => row.filter(({ left }) => left >= (isTree ? name : firstField))
  const edges = (row: readonly Drawn[]) =>
    right(row)
      .map(({ left, right: end }) => `${left}-${end}`)
      .join()
  if (
    rows.some((row) => edges(row) !== edges(first) || right(row).some(({ top, bottom }) => bottom - top > 1))
  )
    return null

  /** The cell that stands for a column: the first that holds a field. */
  const kept = right(first).map(
    (cell, at) => rows.map((row) => right(row)[at]).find((one) => holes(one).length > 0) ?? cell,
  )
  const keptFields = new Set(kept.flatMap(holes))
  const dropped = rows
    .flat()
    .flatMap(holes)
    .filter((field) => !keptFields.has(field))
  const [nameCell] = kept
  const nameField = holes(nameCell)[0] ?? null
  const tree = isTree
    ? treeOf(rows, name, kept, isLabel, (field, text) => printedValue(ownText(fields(field), 'type'), text))
    : null
  if (isTree && tree === null) return null
  const named = (cell: Drawn): Drawn => ({ ...cell, cell: { ...(cell.cell ?? unwritten), text: '{name}' } })
  const blank = ({ cell, ...place }: Drawn): Drawn => {
    const { text: _, to: __, ...look } = (cell ?? {}) as Partial<Cell>
    return { ...place, cell: cell === undefined ? undefined : ({ ...look } as Cell) }
  }
  const one = [
    ...(isTree ? labelled.filter(({ left }) => left < name).map(blank) : labelled),
    ...kept.map((cell, at) => (isTree && at === 0 ? named(cell) : cell)),
  ].map((cell) => ({ ...cell, top: from, bottom: from + 1 }))
  const gone = to - from - 1
  return {
    drawn: [
      ...drawn.filter(({ bottom }) => bottom <= from),
      ...one,
      ...drawn
        .filter(({ top }) => top >= to)
        .map((cell) => ({ ...cell, top: cell.top - gone, bottom: cell.bottom - gone })),
    ],
    dropped: [...new Set(dropped)],
    labels: tree
      ? {
          levels: labelled.filter(({ left }) => left < name).map(({ left }) => left),
          name,
          nameField,
          ...tree,
        }
      : null,
  }
}

/** The labels of rows as a tree, by the cells that they stand in: what is printed twice is two. */
function treeOf(
  rows: readonly (readonly Drawn[])[],
  name: number,
  kept: readonly Drawn[],
  isLabel: (one: Drawn) => boolean,
  valueAs: (field: string, text: string) => string | number | null,
): { readonly nodes: readonly CatalogNode[]; readonly fixed: readonly string[] } | null {
  interface Open {
    readonly node: {
      id: string
      name: string
      nodes?: CatalogNode[]
      free?: { slots: number; max: number }
      defaults?: JsonObject
    }
    readonly cell: Drawn | null
    readonly below: Open[]
  }
  const root: Open = { node: { id: '', name: '' }, cell: null, below: [] }
  let minted = 0
  const child = (above: Open, cell: Drawn): Open => {
    const known = above.below.at(-1)
    if (known?.cell === cell) return known
    minted += 1
    const words = (cell.cell?.text ?? '').replace(/\s+/g, '')
    const made: Open = { node: { id: `i${minted}`, name: words }, cell, below: [] }
    above.below.push(made)
    return made
  }
  let hasNames = false
  for (const row of rows) {
    const above = row.filter((one) => one.left < name && isLabel(one)).reduce(child, root)
    const named = row.find(({ left }) => left === name)
    if (named !== undefined && isLabel(named)) {
      hasNames = true
      const { node } = child(above, named)
      for (const [at, one] of row.filter(({ left }) => left >= name).entries()) {
        const [field] = fieldsIn(kept[at]?.cell?.text ?? '')
        const value =
          at > 0 && field !== undefined && isLabel(one) ? valueAs(field, one.cell?.text ?? '') : null
        if (field !== undefined && value !== null) node.defaults = { ...node.defaults, [field]: value }
      }
    } else above.node.free = { slots: (above.node.free?.slots ?? 0) + 1, max: mostFree }
  }
  const close = ({ node, below }: Open): CatalogNode => ({
    ...node,
    ...(below.length > 0 ? { nodes: below.map(close) } : {}),
  })
  // A row that no label tells of hangs nowhere.
  if (root.node.free !== undefined) return null
  return { nodes: root.below.map(close), fixed: hasNames ? ['name'] : [] }
}

/** What is printed in a row, as a value of its column; null where it is none. */
function printedValue(type: string | undefined, text: string): string | number | null {
  if (type === 'string') return text
  const number = Number(text.replace(/[,，\s]/g, ''))
  return (type === 'number' || type === 'integer') && text.trim() !== '' && Number.isFinite(number)
    ? number
    : null
}
