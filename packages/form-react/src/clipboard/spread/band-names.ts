import type { Form, RowState } from '@tianbao/form'
import { patternOf } from '@tianbao/form'
import { type Grid, type GridCell, readParts } from '@tianbao/sheet'
import type { GridLookup } from '@tianbao/sheet-react'
import { headKey, wordKey } from './word-key.ts'

/** A row of a table of the form, as its printed words name it. */
export interface NamedRow {
  /** Position in the grid. */
  readonly row: number
  /** Words of its levels by grid column; a level that people fill in, or that is not there, has none. */
  readonly levels: ReadonlyMap<number, string>
  /** What names it among the rows of its levels; empty for a free row. */
  readonly name: string
  /** Of a free row its list and node, and what people put there; null for a row that the template prescribes. */
  readonly free: FreeRow | null
  /** All that is printed in it, levels left out: how a line of notes is known again. */
  readonly printed: string
}

export interface FreeRow {
  readonly list: string
  readonly node: string | null
  readonly isInData: boolean
  /** The name that people gave it; empty for none. */
  readonly name: string
  /** Nothing stands in it. */
  readonly isBlank: boolean
}

/** What one table of the form prints: by this the rows and columns of a block from elsewhere are known again. */
export interface BandNames {
  readonly rows: readonly NamedRow[]
  /** Grid columns where levels stand, left to right; also where people fill in what the level is. */
  readonly levels: readonly number[]
  /** The grid column of the rows' names; null where the table has none. */
  readonly nameColumn: number | null
  /** Where each word stands: grid columns by the word's key. */
  readonly heads: ReadonlyMap<string, ReadonlySet<number>>
  readonly words: ReadonlyMap<string, ReadonlySet<number>>
}

/** Reads the names of the table in which a row of the grid lies. Linear in that table. */
export function bandNames(form: Form, grid: Grid, lookup: GridLookup, at: number): BandNames {
  const band = grid.rows[at]?.band
  const positions = grid.rows.flatMap((row, position) => (row.band === band ? [position] : []))
  const body = positions.filter((row) => grid.rows[row]?.head !== true)
  const heads = new Map<string, Set<number>>()
  const words = new Map<string, Set<number>>()
  for (const row of positions) {
    for (const cell of lookup.across(row)) {
      if (cell.kind === 'head' || cell.kind === 'side') put(heads, headKey(form.words(cell)), cell.column)
    }
  }
  const levelColumns = new Set<number>()
  const parts = form.template.sheet && readParts(form.template.sheet)
  for (const row of body) {
    for (const { kind, column, from } of lookup.across(row)) {
      const isFilledIn = kind === 'field' && parts?.get(from.part)?.column?.level !== undefined
      if (kind === 'level' || isFilledIn) levelColumns.add(column)
    }
  }
  const all = [...levelColumns].sort((a, b) => a - b)
  const named = nameColumnOf(form, grid, lookup, body)
  // Without a column of names the innermost level is what names a row: 财政拨款 within 收入构成.
  const nameColumn = named ?? all.at(-1) ?? null
  const levels = all.filter((column) => column !== nameColumn)
  // A level stands over many rows, and is read once.
  const keys = new Map<GridCell, string>()
  const keyOf = (cell: GridCell): string => {
    const key = keys.get(cell) ?? wordKey(form.words(cell))
    keys.set(cell, key)
    return key
  }
  const rows = body.map((row) => {
    const found = namedRow(form, grid, lookup.across(row), row, levels, nameColumn, keyOf)
    for (const [column, word] of found.levels) put(words, word, column)
    if (nameColumn !== null) put(words, found.name, nameColumn)
    return found
  })
  return { rows, levels, nameColumn, heads, words }
}

/** The column that shows what the catalog prescribes first of an indicator, which is its name. */
function nameColumnOf(form: Form, grid: Grid, lookup: GridLookup, body: readonly number[]): number | null {
  const address = body.map((row) => grid.rows[row]?.address).find((own) => own !== undefined && form.row(own))
  const list = address === undefined ? undefined : form.row(address)?.list
  const catalog = list === undefined ? null : form.template.lists[patternOf(list)]?.catalog
  const field = (catalog ? form.template.catalogs[catalog]?.fixed[0] : undefined) ?? 'name'
  for (const row of body) {
    const cell = lookup.across(row).find((own) => own.address?.endsWith(`.${field}`))
    if (cell) return cell.column
  }
  return null
}

function namedRow(
  form: Form,
  grid: Grid,
  cells: readonly GridCell[],
  row: number,
  levelColumns: readonly number[],
  nameColumn: number | null,
  keyOf: (cell: GridCell) => string,
): NamedRow {
  const address = grid.rows[row]?.address
  const state = address === undefined ? null : form.row(address)
  const isFree = state !== null && !state.isFixed
  const levels = new Map<number, string>()
  for (const cell of cells)
    if (cell.kind === 'level' && levelColumns.includes(cell.column)) levels.set(cell.column, keyOf(cell))
  const naming = cells.find((cell) => cell.column === nameColumn)
  const isPrescribed = (cell: GridCell) => !isFree && isFixed(form, cell)
  const isPrinted = naming !== undefined && (naming.kind === 'level' || isPrescribed(naming))
  const own = cells.filter((cell) => cell.row === row && (cell.kind === 'label' || isPrescribed(cell)))
  return {
    row,
    levels,
    name: isPrinted ? keyOf(naming) : '',
    free: isFree ? freeRow(form, state, cells, naming) : null,
    printed: own.flatMap((cell) => wordKey(form.words(cell)) || []).join('\t'),
  }
}

/** What people put into a free row is read when somebody asks: most blocks do not get that far. */
function freeRow(
  form: Form,
  { list, node, isInData }: RowState,
  cells: readonly GridCell[],
  naming: GridCell | undefined,
): FreeRow {
  let name: string | null = null
  let isBlank: boolean | null = null
  return {
    list,
    node,
    isInData,
    get name() {
      name ??= naming ? wordKey(form.words(naming)) : ''
      return name
    },
    get isBlank() {
      isBlank ??= !isInData || cells.every((cell) => cell.kind !== 'field' || form.words(cell).trim() === '')
      return isBlank
    },
  }
}

function isFixed(form: Form, cell: GridCell): boolean {
  return cell.kind === 'field' && cell.address !== null && form.cell(cell.address).origin === 'fixed'
}

function put(index: Map<string, Set<number>>, word: string, column: number): void {
  if (word === '') return
  const known = index.get(word)
  if (known) known.add(column)
  else index.set(word, new Set([column]))
}
