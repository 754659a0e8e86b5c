import type { RawTable } from '@tianbao/sheet'
import { headKey, wordKey } from '../spread/word-key.ts'
import type { PrintedBand } from './band-words.ts'

/** Rows of a block that are of one band of the form. */
export interface BlockPart {
  readonly band: PrintedBand
  readonly from: number
  /** The row behind its last one. */
  readonly to: number
  /** So many of its texts are printed in the band. */
  readonly known: number
}

/** A word that only one band prints says more than one of several. */
const onlyHere = 4
/** A text that is longer is no label. */
const longestWords = 200

/**
 * Parts a block by the bands that it brings, in the form's own order, so that the most words find themselves printed in
 * their band. Rows without such words are of the band before. What stands over the first row with some is of none.
 */
export function splitBlock(bands: readonly PrintedBand[], table: RawTable): readonly BlockPart[] {
  const printedIn = new Map<string, number>()
  for (const { words } of bands) for (const word of words) printedIn.set(word, (printedIn.get(word) ?? 0) + 1)
  const weigh = (text: string, keys: readonly string[], band: PrintedBand) => {
    const key = keys.find((word) => band.words.has(word))
    if (key !== undefined) return printedIn.get(key) === 1 ? onlyHere : 1
    return band.isMixed(text) ? onlyHere : 0
  }
  const scores = Array.from({ length: table.rows }, () => new Float64Array(bands.length))
  const counts = Array.from({ length: table.rows }, () => new Int32Array(bands.length))
  for (const { row, text } of table.cells) {
    const [own, count] = [scores[row], counts[row]]
    if (!own || !count || text.trim() === '' || text.length > longestWords) continue
    const keys = [wordKey(text), headKey(text)]
    for (const [index, band] of bands.entries()) {
      const weight = weigh(text, keys, band)
      own[index] = (own[index] ?? 0) + weight
      count[index] = (count[index] ?? 0) + Math.sign(weight)
    }
  }
  const chosen = inOrder(scores, bands.length)
  const first = scores.findIndex((own, row) => (own[chosen[row] ?? 0] ?? 0) > 0)
  if (first < 0) return []
  return bands.flatMap((band, index): BlockPart[] => {
    const from = chosen.indexOf(index, first)
    if (from < 0) return []
    const to = chosen.lastIndexOf(index) + 1
    const known = counts.slice(from, to).reduce((sum, own) => sum + (own[index] ?? 0), 0)
    return [{ band, from, to, known }]
  })
}

/** For each row a band, never one before that of the row above, so that the sum is largest; of equals the earliest. */
function inOrder(scores: readonly Float64Array[], count: number): readonly number[] {
  const sums: Float64Array[] = []
  const ways: Int32Array[] = []
  for (const [row, own] of scores.entries()) {
    const above = sums[row - 1]
    const sum = new Float64Array(count)
    const way = new Int32Array(count)
    let best = 0
    for (let band = 0; band < count; band += 1) {
      if (above && (above[band] ?? 0) > (above[best] ?? 0)) best = band
      way[band] = best
      sum[band] = (own[band] ?? 0) + (above?.[best] ?? 0)
    }
    sums.push(sum)
    ways.push(way)
  }
  const chosen: number[] = []
  const last = sums.at(-1) ?? new Float64Array(count)
  let band = last.reduce((best, sum, index) => (sum > (last[best] ?? 0) ? index : best), 0)
  for (let row = scores.length - 1; row >= 0; row -= 1) {
    chosen[row] = band
    band = ways[row]?.[band] ?? 0
  }
  return chosen
}
