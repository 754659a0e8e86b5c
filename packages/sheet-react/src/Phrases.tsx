import { phrasesOf } from './phrases.ts'

/** Printed words, broken around what is in brackets rather than inside. */
export function Phrases({ words }: { readonly words: string }) {
  const phrases = phrasesOf([{ words }]).map((phrase) =>
    phrase.map((piece) => ('words' in piece ? piece.words : '')).join(''),
  )
  if (phrases.length < 2) return words
  return phrases.map((phrase) => (
    <span key={phrase} className="tb-phrase">
      {phrase}
    </span>
  ))
}
