import type { Band, Sheet } from '@tianbao/sheet'

/** A band of a sheet, with the pattern of the row that it is repeated for: `goals.*`; empty where it is not. */
export interface PlacedBand {
  readonly band: Band
  readonly base: string
}

/** The bands of a sheet, those within stacks included, top to bottom. */
export function sheetBands(sheet: Sheet | null | undefined): readonly PlacedBand[] {
  const flat = (band: Band, base: string): readonly PlacedBand[] => {
    if (band.band !== 'stack') return [{ band, base }]
    const inside = band.each === undefined ? base : `${joined(base, band.each)}.*`
    return [{ band, base }, ...band.bands.flatMap((one) => flat(one, inside))]
  }
  return (sheet?.bands ?? []).flatMap((band) => flat(band, ''))
}

/** The patterns of the lists and groups that a table goes through, none for any other band. */
export function tableRows({ band, base }: PlacedBand): readonly string[] {
  return band.band === 'table' ? [band.rows].flat().map((rows) => joined(base, rows)) : []
}

/** A path of a band as a pattern from the top. */
export function joined(base: string, path: string): string {
  return base === '' ? path : `${base}.${path}`
}
