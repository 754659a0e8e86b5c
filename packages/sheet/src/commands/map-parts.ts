import { bandAddress, partAddress } from '../part-address.ts'
import type { Cell, Column, Line, Look, Sheet } from '../sheet.ts'
import { mapBands, mapColumns } from './tree.ts'

/** What may be changed of a part: its words (null: none), and how they are set (undefined: as its kind is). */
export interface PartChange {
  readonly text?: string | null
  readonly look?: { readonly [K in keyof Look]?: Look[K] | undefined }
}

const lineParts = ['left', 'centre', 'right'] as const

/** The sheet with parts changed, by address, and the addresses that were found. A line has no look. */
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
    const worded = withText(withText(each, 'cell', body?.text), 'head', head?.text)
    return withHeadLook(withLook(worded, body?.look), head?.look)
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
    return { ...band, side: withLook({ ...band.side, text: text ?? '' }, look) }
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

/** Undefined: as it was; a property that is undefined is taken away. */
export function withLook<T extends Look>(of: T, look: PartChange['look']): T {
  if (look === undefined) return of
  const next = { ...of, ...look }
  return Object.fromEntries(Object.entries(next).filter(([, value]) => value !== undefined)) as T
}

function withHeadLook(of: Column, look: PartChange['look']): Column {
  if (look === undefined) return of
  const { headLook, ...rest } = of
  const next = withLook<Look>({ ...headLook }, look)
  return Object.keys(next).length === 0 ? rest : { ...rest, headLook: next }
}
