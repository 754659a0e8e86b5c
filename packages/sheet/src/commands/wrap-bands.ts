import type { Sheet, StackBand } from '../sheet.ts'
import { bandsOf } from './bands.ts'
import { changeSheet } from './change-sheet.ts'
import { freshId, idsOfSheet } from './fresh-id.ts'
import { type Outcome, refuse } from './outcome.ts'
import { findBand, mapBands, withBands } from './tree.ts'

/**
 * Lays a stack around neighbouring bands. A side without `inside` gets a grid column of its own at their left edge,
 * `width` millimetres wide, over which all other bands there grow.
 */
export function wrapBands(
  sheet: Sheet,
  spec: {
    readonly bands: readonly string[]
    readonly id?: string
    readonly title?: string
    readonly each?: string
    readonly side?: { readonly text: string; readonly inside?: string; readonly vertical?: boolean }
    readonly width?: number
  },
): Outcome {
  const spots = spec.bands.map((id) => findBand(sheet, id))
  const first = spots[0]
  const isRun =
    first !== undefined &&
    spots.every(
      (spot, index) => spot?.holder?.id === first.holder?.id && spot?.position === first.position + index,
    )
  if (!isRun) return refuse('not_together', { bands: [...spec.bands] })
  const opened =
    spec.side === undefined || spec.side.inside !== undefined
      ? null
      : openEdge(sheet, first.edge, spec.width ?? 12)
  const base = opened?.sheet ?? sheet
  const side =
    spec.side === undefined ? undefined : { ...spec.side, inside: spec.side.inside ?? opened?.inside ?? '' }
  const list = bandsOf(base, first.holder?.id ?? null) ?? []
  const stack: StackBand = {
    id: spec.id ?? freshId(idsOfSheet(base), 'block'),
    band: 'stack',
    ...(spec.title === undefined ? {} : { title: spec.title }),
    ...(side === undefined ? {} : { side }),
    ...(spec.each === undefined ? {} : { each: spec.each }),
    bands: list.slice(first.position, first.position + spots.length),
  }
  return changeSheet(
    sheet,
    withBands(base, first.holder?.id ?? null, list.toSpliced(first.position, spots.length, stack)),
  )
}

/** Takes a stack away from around its bands, which stay in its place. Its side goes with it. */
export function unwrapBand(sheet: Sheet, spec: { readonly band: string }): Outcome {
  const found = findBand(sheet, spec.band)
  if (found?.band.band !== 'stack') return refuse('no_stack', { band: spec.band })
  const list = found.siblings.toSpliced(found.position, 1, ...found.band.bands)
  return changeSheet(sheet, withBands(sheet, found.holder?.id ?? null, list))
}

/** A new grid column at the left edge of some bands: the sides that ended there end before it. */
function openEdge(
  sheet: Sheet,
  edge: string | null,
  width: number,
): { readonly sheet: Sheet; readonly inside: string } | null {
  const inside = edge ?? sheet.columns[0]?.id
  if (inside === undefined) return null
  const id = freshId(idsOfSheet(sheet), 'c')
  const position = sheet.columns.findIndex((column) => column.id === inside)
  const columns = sheet.columns.toSpliced(position, 0, { id, width })
  const moved = mapBands({ ...sheet, columns }, (band) =>
    band.band === 'stack' && band.side?.inside === edge
      ? { ...band, side: { ...band.side, inside: id } }
      : band,
  )
  return { sheet: moved, inside }
}
