import type { Band, Sheet } from '../sheet.ts'
import { changeSheet } from './change-sheet.ts'
import { type Outcome, refuse } from './outcome.ts'
import { findBand, mapBands, withBands } from './tree.ts'

/** A place for a band: in a stack (null: in the sheet itself), behind another band (null: first). */
export interface BandPlace {
  readonly into: string | null
  readonly after: string | null
}

/** Puts a band into the sheet. Refused where its ids are taken, or where it does not fit beside a side. */
export function addBand(sheet: Sheet, spec: BandPlace & { readonly band: Band }): Outcome {
  const { into, after, band } = spec
  const list = bandsOf(sheet, into)
  const position = list?.findIndex(({ id }) => id === after)
  if (list === null || position === undefined || (after !== null && position < 0)) {
    return refuse('no_band', { band: after ?? into ?? '' })
  }
  return changeSheet(sheet, withBands(sheet, into, list.toSpliced(position + 1, 0, band)))
}

/** Takes a band away with all that is in it, and a stack that it leaves empty too. */
export function removeBand(sheet: Sheet, spec: { readonly band: string }): Outcome {
  if (findBand(sheet, spec.band) === undefined) return refuse('no_band', { band: spec.band })
  return changeSheet(sheet, without(sheet, spec.band))
}

/** Moves a band with all that is in it; a stack that it leaves empty goes. */
export function moveBand(sheet: Sheet, spec: BandPlace & { readonly band: string }): Outcome {
  const { into, after } = spec
  const found = findBand(sheet, spec.band)
  if (found === undefined) return refuse('no_band', { band: spec.band })
  if (after === spec.band) return changeSheet(sheet, sheet)
  if (into !== null && holds(found.band, into)) return refuse('into_itself', { band: spec.band })
  const taken = mapBands(sheet, (band) => (band.id === spec.band ? null : band))
  const list = bandsOf(taken, into)
  const position = list?.findIndex(({ id }) => id === after)
  if (list === null || position === undefined || (after !== null && position < 0)) {
    return refuse('no_band', { band: after ?? into ?? '' })
  }
  const placed = withBands(taken, into, list.toSpliced(position + 1, 0, found.band))
  return changeSheet(sheet, found.holder === null ? placed : dropEmpty(placed, found.holder.id))
}

/** Whether a band is the one of an id, or has it inside. */
function holds(band: Band, id: string): boolean {
  return band.id === id || (band.band === 'stack' && band.bands.some((inner) => holds(inner, id)))
}

/** The bands of a stack (null: of the sheet), or null where there is no such stack. */
export function bandsOf(sheet: Sheet, holder: string | null): readonly Band[] | null {
  if (holder === null) return sheet.bands
  const band = findBand(sheet, holder)?.band
  return band?.band === 'stack' ? band.bands : null
}

function without(sheet: Sheet, id: string): Sheet {
  const found = findBand(sheet, id)
  const next = mapBands(sheet, (band) => (band.id === id ? null : band))
  return found?.holder == null ? next : dropEmpty(next, found.holder.id)
}

function dropEmpty(sheet: Sheet, id: string): Sheet {
  const found = findBand(sheet, id)
  return found?.band.band === 'stack' && found.band.bands.length === 0 ? without(sheet, id) : sheet
}
