import type { Address } from '@tianbao/edit'
import { type Band, type Column, type GridCell, parseText, type Sheet, type TextPart } from '@tianbao/sheet'
import { patternOf, splitRow } from './address-parts.ts'
import type { RowPlace } from './catalog-index.ts'
import type { Setting } from './setting.ts'

/** What the words of a sheet may ask: the text of a field, and the position of a row among those drawn. */
export interface WordSource {
  text(address: Address): string
  /** Position from 1 among the rows that are drawn; null for a row that is not. */
  index(row: Address): number | null
  /** Where a row or slot stands in its list's catalog. */
  place(row: Address): RowPlace | null
}

/** A text in pieces: printed words, and the places of fields in it, whose text is read when it is asked for. */
export type Piece = { readonly words: string } | { readonly address: Address; readonly text: string }

/** The words of every cell of a sheet: labels, heads, names of levels, texts with their holes filled in. */
export interface Words {
  pieces(cell: GridCell): readonly Piece[]
  /** A line outside the table, or any text with holes of the root. */
  line(text: string): readonly Piece[]
}

export function createWords(setting: Setting, sheet: Sheet, source: WordSource): Words {
  const parts = indexParts(sheet)
  const { compiled } = setting

  const pieceAt = (address: Address): Piece => ({
    address,
    get text() {
      return source.text(address)
    },
  })

  const fill = (text: readonly TextPart[], scope: Address, row: Address | null): Piece[] =>
    text.map((part): Piece => {
      if (part.kind === 'literal') return { words: part.text }
      if (part.kind === 'variable') return { words: variable(part.name, part.offset, row) }
      return pieceAt(scope === '' ? part.path : `${scope}.${part.path}`)
    })

  const variable = (name: string, offset: number, row: Address | null): string => {
    if (name === 'year') return String(compiled.year + offset)
    if (name === 'unit') return compiled.currency.unit
    if (name === 'index') return row === null ? '' : String((source.index(row) ?? 0) + offset)
    return ''
  }

  const levelName = (row: Address, level: number): string => {
    const group = groupOf(setting, row)
    if (group) return compiled.titles[patternOf(level === 1 ? group : row)] ?? ''
    return source.place(row)?.above[level - 1]?.name ?? ''
  }

  /** A catalog node's note, where the row that drew the cell is one. */
  const noteOf = (part: Part, row: Address): string | null => {
    if (part.column === undefined || !row.includes('#')) return null
    const { list, id } = splitRow(row)
    const node = setting.catalogOf(list)?.node(id)
    return node?.note && !node.isIndicator ? (node.note[part.column.id] ?? '') : null
  }

  return {
    pieces(cell) {
      const part = parts.get(cell.from.part)
      const row = cell.from.row ?? null
      if (cell.kind === 'level' && row !== null && cell.level !== undefined) {
        return [{ words: levelName(row, cell.level) }]
      }
      if (!part) return cell.address === null ? [] : [pieceAt(cell.address)]
      const note = row === null ? null : noteOf(part, row)
      if (note !== null) return [{ words: note }]
      if (part.text === undefined) return [{ words: defaultHead(setting, part) }]
      return fill(part.text, scopeOf(cell, part), row)
    },
    line: (text) => fill(parseText(text), '', null),
  }
}

interface Part {
  readonly text: readonly TextPart[] | undefined
  readonly band: Band
  readonly column?: Column
}

function indexParts(sheet: Sheet): ReadonlyMap<string, Part> {
  const parts = new Map<string, Part>()
  const columns = (band: Band, list: readonly Column[]) => {
    for (const column of list) {
      parts.set(`${band.id}#${column.id}.head`, { text: parsed(column.head), band, column })
      if (column.cell !== undefined)
        parts.set(`${band.id}#${column.id}`, { text: parsed(column.cell), band, column })
      if (column.columns) columns(band, column.columns)
    }
  }
  const bands = (list: readonly Band[]) => {
    for (const band of list) {
      if (band.band === 'table') columns(band, band.columns)
      if (band.band === 'grid') {
        for (const cell of band.cells)
          parts.set(`${band.id}#${cell.id}`, { text: parsed(cell.text ?? ''), band })
      }
      if (band.band === 'stack') {
        if (band.side) parts.set(`${band.id}.side`, { text: parsed(band.side.text), band })
        bands(band.bands)
      }
    }
  }
  bands(sheet.bands)
  return parts
}

function parsed(text: string | undefined): readonly TextPart[] | undefined {
  return text === undefined ? undefined : parseText(text)
}

/** A head that is left out is the title of the property that its column shows. */
function defaultHead(setting: Setting, part: Part): string {
  const path = part.column?.cell?.match(/^\{([^{}$]+)\}$/)?.[1]
  if (path === undefined || part.band.band !== 'table') return ''
  const source = typeof part.band.rows === 'string' ? part.band.rows : (part.band.rows[0] ?? '')
  const children = setting.compiled.groups[source]
  const patterns = children ? children.map((child) => `${source}.${child}.${path}`) : [`${source}.*.${path}`]
  for (const pattern of patterns) {
    const field = setting.compiled.fields[pattern]
    if (field) return field.title
  }
  return ''
}

/** The object that the holes of a cell's text are paths of. */
function scopeOf(cell: GridCell, part: Part): Address {
  if (part.band.band === 'table') return cell.from.row ?? ''
  const item = cell.from.row
  return item?.includes('#') ? item : ''
}

function groupOf(setting: Setting, row: Address): Address | null {
  const dot = row.lastIndexOf('.')
  const group = dot < 0 ? '' : row.slice(0, dot)
  return Object.hasOwn(setting.compiled.groups, patternOf(group)) && !row.slice(dot).includes('#')
    ? group
    : null
}
