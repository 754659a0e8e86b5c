import type { CellPiece } from './sheet-source.ts'

/** Where a phrase begins: before an opening bracket; and where it ends: after a closing one. */
const edges = /(?=[（(【〔])|(?<=[）)】〕])/

/** The pieces of a text in phrases that are kept on one line where they can be: what is in brackets stays together. */
export function phrasesOf(pieces: readonly CellPiece[]): readonly (readonly CellPiece[])[] {
  const phrases: CellPiece[][] = [[]]
  for (const piece of pieces) {
    if ('address' in piece) {
      phrases.at(-1)?.push(piece)
      continue
    }
    for (const [index, words] of piece.words.split(edges).entries()) {
      if (index > 0) phrases.push([])
      if (words !== '') phrases.at(-1)?.push({ words })
    }
  }
  return phrases.filter((phrase) => phrase.length > 0)
}
