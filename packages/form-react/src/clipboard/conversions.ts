import { type LandedCell, type Landing, writtenCells } from './landing.ts'

/** In which way a text was written anew. */
export type ConversionCode = 'unit' | 'same_unit' | 'thousands' | 'width' | 'maybe_fraction' | 'spelling'

export interface Conversion {
  readonly code: ConversionCode
  /** Of `unit`: from what. */
  readonly from: string
  readonly first: LandedCell
  readonly count: number
}

/** Texts that land as something else than they read, by the way in which they changed. */
export function conversionsOf(landing: Landing): readonly Conversion[] {
  const found = new Map<string, Conversion>()
  for (const cell of writtenCells(landing)) {
    const code = conversionOf(cell)
    if (code === null) continue
    const from = code === 'unit' ? String(cell.note?.params.from ?? '') : ''
    const key = `${code} ${from}`
    const known = found.get(key)
    found.set(key, { code, from, first: known?.first ?? cell, count: (known?.count ?? 0) + 1 })
  }
  return [...found.values()]
}

function conversionOf({ text, now, note, isNumeric }: LandedCell): ConversionCode | null {
  if (note?.code === 'converted') return 'unit'
  if (note?.code === 'maybe_fraction') return 'maybe_fraction'
  const plain = text.trim()
  if (isNumeric) {
    if (/[０-９．，％－]/.test(plain)) return 'width'
    if (/元/.test(plain)) return 'same_unit'
    return /[,，]/.test(plain) ? 'thousands' : null
  }
  return plain === now ? null : 'spelling'
}
