/** How much of a clipboard is read: more is refused whole, before any of it is used. */
export const clipboardLimits = {
  /** Characters of text or of HTML. Word writes two million for a few pages. */
  characters: 8_000_000,
  cells: 20_000,
  /** Elements within one another: a parser looks through all of them at every closing tag. */
  levels: 256,
} as const

/** What a clipboard holds too much of. */
export interface TooMuch {
  readonly what: keyof typeof clipboardLimits
  /** As far as it was counted. */
  readonly found: number
  readonly limit: number
}

/** Either a value, or that there was too much to read. */
export type Bounded<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly tooMuch: TooMuch }

export function tooMuch(
  what: TooMuch['what'],
  found: number,
): { readonly ok: false; readonly tooMuch: TooMuch } {
  return { ok: false, tooMuch: { what, found, limit: clipboardLimits[what] } }
}
