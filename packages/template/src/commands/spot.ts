import { addCell, readHoles, readParts, type Sheet, type SheetPart, setText } from '@tianbao/sheet'
import { joined, sheetBands } from '../paths/sheet-bands.ts'
import { isNotDone, type NotDone, notDone } from './outcome.ts'

/** A place for words in the table: a part that is there (`header#phone`, `annual#target`), or a bare place of a grid band. */
export type Spot =
  | { readonly part: string }
  | { readonly band: string; readonly row: string; readonly column: string }

/** A spot with what stands there, and the objects whose fields may be shown there. */
export interface FoundSpot {
  readonly spot: Spot
  readonly text: string
  readonly part: SheetPart | null
  /** Patterns of what a hole's path is below: `''`, `annual.*`, `funds.income.*`; several for a table of groups. */
  readonly bases: readonly string[]
}

/** Finds a spot. A head or a side shows words of the object around its table. */
export function findSpot(sheet: Sheet, spot: Spot): FoundSpot | NotDone {
  const part = 'part' in spot ? readParts(sheet).get(spot.part) : null
  if (part === undefined) return notDone('no_spot', 'part' in spot ? { part: spot.part } : {})
  const id = 'part' in spot ? part?.band?.id : spot.band
  const placed = sheetBands(sheet).find(({ band }) => band.id === id)
  if (id !== undefined && placed === undefined) return notDone('no_spot', { part: id })
  const base = placed?.base ?? ''
  const isRow = part?.kind === 'column' && placed?.band.band === 'table'
  const rows = isRow && placed.band.band === 'table' ? [placed.band.rows].flat() : []
  return {
    spot,
    part,
    text: part?.text ?? '',
    bases: isRow ? rows.map((list) => `${joined(base, list)}.*`) : [base],
  }
}

/** A sheet with a spot's text written. */
export function writeSpot(sheet: Sheet, spot: Spot, text: string | null): Sheet | NotDone {
  const outcome =
    'part' in spot ? setText(sheet, { part: spot.part, text }) : addCell(sheet, { ...spot, text: text ?? '' })
  return isNotDone(outcome) ? outcome : outcome.sheet
}

/** The fields of a text, by path below its base. */
export function fieldsIn(text: string): readonly string[] {
  return readHoles(text).paths
}
