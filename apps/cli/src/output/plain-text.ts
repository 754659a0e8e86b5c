/** Control characters, and marks that turn the direction of a line: what a value must not do to a terminal. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu

/** A text on one line that only shows. */
export function plainText(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replace(unsafe, '\ufffd')
}
