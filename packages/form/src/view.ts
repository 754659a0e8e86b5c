import type { Address, Edit, JsonObject } from '@tianbao/edit'
import { createPlacer, type Grid, type GridCell, type Sheet } from '@tianbao/sheet'
import { patternOf, rowAddress, rowOf, splitRow } from './address-parts.ts'
import { createAskedCells } from './asked-cells.ts'
import { placeOfNote } from './catalog-index.ts'
import { cellsAt, isLive, type LiveRows, liveRows } from './cell-sets.ts'
import type { Cells } from './cells.ts'
import type { Engine, Reached } from './engine.ts'
import type { FormSection, Progress } from './form-types.ts'
import { type Places, placesIn } from './places.ts'
import { type Count, createCount } from './progress.ts'
import type { Reader } from './reader.ts'
import { createRowOrder, type RowOrder } from './row-order.ts'
import { sectionsOf } from './sections.ts'
import type { Setting } from './setting.ts'
import { createShaper } from './shape.ts'
import { createSlots, type Slots } from './slots.ts'
import type { Targets } from './targets.ts'
import { createWords, type Piece, type Words } from './words.ts'

/** What is derived from a form as it stands, each part made once and kept until what it is made from changes. */
export interface View {
  grid(): Grid | null
  words(cell: GridCell): readonly Piece[]
  line(text: string): readonly Piece[]
  /** Required cells. */
  required(): ReadonlySet<Address>
  cells(at: string, row: Address | null): readonly Address[]
  /** Position of a cell in reading order; cells that are not drawn come last. */
  order(address: Address): number
  sections(): readonly FormSection[]
  progress(): Progress
  forget(reached: Reached): void
}

export function createView(
  setting: Setting,
  targets: Targets,
  slots: Slots,
  reader: Reader,
  engine: Engine,
  cells: Cells,
): View {
  const { compiled } = setting
  const { sheet } = compiled
  const order = createRowOrder(setting, slots)
  const drawer = sheet ? createDrawer(setting, order, sheet) : null
  const asked = createAskedCells(setting, targets, engine, cells)
  let grid: Grid | null = null
  let judgedGrid: Grid | null = null
  let live: LiveRows | null = null
  let required: ReadonlySet<Address> | null = null
  let places: Places | null = null
  let indexes: ReadonlyMap<Address, number> | null = null
  let sections: readonly FormSection[] | null = null
  let count: Count | null = null
  /** What is counted was asked for by other rows or rules; whether a cell is filled it still knows. */
  let former: Count | null = null

  const document = (): JsonObject => engine.document

  const rowIndexes = () => {
    const found = new Map<Address, number>()
    for (const list of liveNow().lists) {
      const rows = order.of(list, reader.list(document(), list))
      const counted = rows.filter((row) => row.kind !== 'note')
      for (const [position, row] of counted.entries()) found.set(row.address, position + 1)
    }
    return found
  }

  const words: Words | null = sheet
    ? createWords(setting, sheet, {
        text: cells.text,
        index: (row) => {
          indexes ??= rowIndexes()
          return indexes.get(row) ?? null
        },
        place: (row) => {
          const { list, id } = splitRow(row)
          const under = reader.row(document(), row)?.under ?? slots.find(list, id)?.under
          const place = setting.place(list, id, under)
          const index = setting.catalogOf(list)
          return place?.isPlaced === false && index ? (placeOfNote(index, id) ?? place) : place
        },
      })
    : null

  const label = (cell: GridCell): string =>
    (words?.pieces(cell) ?? []).map((piece) => ('words' in piece ? piece.words : '')).join('')

  const gridNow = (): Grid | null => {
    if (!drawer) return null
    grid ??= drawer(document(), engine.flags.hidden)
    return grid
  }

  /** Whether all rows are judged. */
  const isWhole = () => engine.judged.document === document()

  /** What is judged, drawn: the grid itself, unless there are rows that are not judged. */
  const judgedGridNow = (): Grid | null => {
    if (!sheet || isWhole()) return gridNow()
    // Slots of its own: those of the form must not depend on whether anybody asked for this.
    const ownSlots = createSlots(setting.catalogOf, () => 'slot')
    const ownOrder = createRowOrder(setting, ownSlots)
    judgedGrid ??= createDrawer(setting, ownOrder, sheet)(engine.judged.document, engine.flags.hidden)
    return judgedGrid
  }

  const liveNow = () => {
    live ??= liveRows(setting, order, document(), engine.judged.document)
    return live
  }

  const requiredNow = () => {
    required ??= asked.in(liveNow())
    return required
  }

  const placesNow = () => {
    places ??= placesIn(judgedGridNow())
    return places
  }

  const sectionsIn = (drawn: Grid | null) => (sheet && drawn ? sectionsOf(sheet, drawn, label) : [])

  const sectionsNow = () => {
    sections ??= sectionsIn(gridNow())
    return sections
  }

  const countNow = () => {
    if (count) return count
    const drawn = judgedGridNow()
    const source = {
      grid: drawn,
      sections: isWhole() ? sectionsNow() : sectionsIn(drawn),
      required: requiredNow(),
      rowOf: (address: Address) => placesNow().row(address),
      isFilled: cells.isFilled,
    }
    count = createCount(source, former)
    former = null
    return count
  }

  return {
    grid: gridNow,
    words: (cell) => words?.pieces(cell) ?? [],
    line: (text) => words?.line(text) ?? [],
    required: requiredNow,
    cells: (at, row) => cellsAt(setting, liveNow(), at, row),
    order: (address) => placesNow().order(address) ?? Number.MAX_SAFE_INTEGER,
    sections: sectionsNow,
    progress: () => countNow().progress(),
    forget({ edits, structure, flags, addresses, isAnew }) {
      const isAskedAnew = structure || [...addresses].some(turnsRow)
      if (isAskedAnew) live = null
      if (isAskedAnew || flags) {
        required = null
        former = count ?? former
        count = null
      }
      if (isAnew || !edits.every(isFollowed)) former = null
      for (const known of [count, former]) known?.touch(addresses)
      if (structure) {
        grid = null
        judgedGrid = null
        places = null
        indexes = null
        sections = null
      } else if (mergesChanged(addresses)) {
        grid = null
      }
    },
  }

  /** Whether a count that goes on can follow an edit: what a row has that comes or goes is looked at again. */
  function isFollowed(edit: Edit): boolean {
    if (edit.op === 'set' || edit.op === 'move') return true
    const list = edit.op === 'insert' ? edit.into : edit.from
    if (list.startsWith('$')) return true
    if (setting.listsIn(patternOf(list)).length > 0) return false
    const row = rowAddress(list, edit.node.id)
    const pattern = patternOf(row)
    former?.touch(setting.fieldsIn(pattern).map((field) => row + field.slice(pattern.length)))
    return true
  }

  /** Filling the first cell of a free row, or clearing the last, changes what is asked of it. */
  function turnsRow(address: Address): boolean {
    const row = rowOf(address)
    if (row === null || live === null) return false
    const { list, id } = splitRow(row)
    return live.has(row) !== isLive(setting, list, id, reader.row(engine.judged.document, row) ?? null)
  }

  /** A value that neighbouring rows share is drawn as one merged cell. */
  function mergesChanged(addresses: ReadonlySet<Address>): boolean {
    return [...addresses].some((address) => mergedColumns(setting).has(patternOf(address)))
  }
}

/** Lays documents out; what a former one had in the same way is taken from it. */
function createDrawer(setting: Setting, order: RowOrder, sheet: Sheet) {
  const shape = createShaper(setting, order, sheet)
  const place = createPlacer(sheet)
  return (document: JsonObject, hidden: ReadonlySet<Address>): Grid => place(shape(document, hidden))
}

const merged = new WeakMap<object, ReadonlySet<string>>()

/** Patterns of fields whose equal neighbours are drawn as one cell. */
function mergedColumns(setting: Setting): ReadonlySet<string> {
  const { sheet } = setting.compiled
  if (!sheet) return new Set()
  let found = merged.get(sheet)
  if (!found) {
    found = new Set(collectMerged(sheet.bands))
    merged.set(sheet, found)
  }
  return found
}

function collectMerged(bands: NonNullable<Setting['compiled']['sheet']>['bands'], prefix = ''): string[] {
  return bands.flatMap((band) => {
    if (band.band === 'stack')
      return collectMerged(band.bands, band.each ? `${prefix}${band.each}.*.` : prefix)
    if (band.band !== 'table') return []
    const sources = typeof band.rows === 'string' ? [band.rows] : band.rows
    const visit = (columns: typeof band.columns): string[] =>
      columns.flatMap((column) => {
        if (column.columns) return visit(column.columns)
        const path = column.merge === 'value' ? column.cell?.match(/^\{([^{}$]+)\}$/)?.[1] : undefined
        return path === undefined ? [] : sources.map((source) => `${prefix}${source}.*.${path}`)
      })
    return visit(band.columns)
  })
}
