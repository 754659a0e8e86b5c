import { bandAddress, partAddress } from '../part-address.ts'
import type { Cell, Column, Line, Look, Sheet } from '../sheet.ts'
import { mapBands, mapColumns } from './tree.ts'

/** What may be changed of a part: its words (null: none), and how they are set (undefined: as its kind is). */
export interface PartChange {
  readonly text?: string | null
  readonly look?: { readonly [K in keyof Look]?: Look[K] | undefined }
}

const lineParts = ['left', 'centre', 'right'] as const

/**
 * The sheet with parts changed, by address, and the addresses that were found. A head has no look of its own, a line
 * none at all, and a side only its writing.
 */
export function mapParts(
  sheet: Sheet,
  changes: ReadonlyMap<string, PartChange>,
): { readonly sheet: Sheet; readonly found: ReadonlySet<string> } {
  const found = new Set<string>()
  const changeOf = (part: string): PartChange | undefined => {
    const change = changes.get(part)
    if (change !== undefined) found.add(part)
    return change
  }
  const line = (each: Line): Line =>
    lineParts.reduce((now, place) => withText(now, place, changeOf(bandAddress(each.id, place))?.text), each)
  const column = (band: string, each: Column): Column => {
    const address = partAddress(band, each.id)
    const body = changeOf(address)
    const head = changeOf(`${address}.head`)
    return withLook(withText(withText(each, 'cell', body?.text), 'head', head?.text), body?.look)
  }
  const cell = (band: string, each: Cell): Cell => {
    const change = changeOf(partAddress(band, each.id))
    return withLook(withText(each, 'text', change?.text), change?.look)
  }
  const banded = mapBands(sheet, (band) => {
    if (band.band === 'table') {
      const columns = mapColumns(band.columns, (each) => column(band.id, each))
      return columns === band.columns ? band : { ...band, columns }
    }
    if (band.band === 'grid') {
      const cells = band.cells.map((each) => cell(band.id, each))
      return cells.every((each, at) => each === band.cells[at]) ? band : { ...band, cells }
    }
    const change = band.side && changeOf(bandAddress(band.id, 'side'))
    if (change === undefined || band.side === undefined) return band
    const { text = band.side.text, look } = change
    const side = { ...band.side, text: text ?? '' }
    if (look === undefined || !('vertical' in look)) return { ...band, side }
    const { vertical: _, ...rest } = side
    return { ...band, side: look.vertical === true ? { ...rest, vertical: true } : rest }
  })
  const { above, below } = sheet
  return {
    sheet: {
      ...banded,
      ...(above === undefined ? {} : { above: above.map(line) }),
      ...(below === undefined ? {} : { below: below.map(line) }),
    },
    found,
  }
}

/** Undefined: as it is; null: without the property. */
function withText<T extends object, K extends keyof T>(of: T, key: K, text: string | null | undefined): T {
  if (text === undefined || of[key] === text) return of
  const { [key]: _, ...rest } = of
  return (text === null ? rest : { ...of, [key]: text }) as T
}

function withLook<T extends Look>(of: T, look: PartChange['look']): T {
  if (look === undefined) return of
  const next = { ...of, ...look }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as T
}
