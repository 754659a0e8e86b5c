import type { Address } from '@tianbao/edit'
import type { Piece } from '@tianbao/form'
import { wordKey } from '../spread/word-key.ts'

/**
 * The values that a text has where the form's own words have holes: of 长期目标（截止2026年） over 长期目标（截止{…}年）
 * it is 2026. Null where the words are others. One that is empty is a blank.
 */
export function valuesAmong(pieces: readonly Piece[], text: string): ReadonlyMap<Address, string> | null {
  const said = wordKey(text)
  const values = new Map<Address, string>()
  let at = 0
  let open: Address | null = null
  for (const piece of pieces) {
    if ('address' in piece) {
      open = piece.address
      continue
    }
    const words = wordKey(piece.words)
    if (words === '') continue
    const found = said.indexOf(words, at)
    if (found < 0 || (open === null && found !== at)) return null
    if (open !== null) values.set(open, said.slice(at, found))
    open = null
    at = found + words.length
  }
  if (open !== null) values.set(open, said.slice(at))
  else if (at !== said.length) return null
  return at === 0 ? null : values
}
