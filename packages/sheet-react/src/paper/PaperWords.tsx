import { Fragment } from 'react'
import { breakWords, isClosing } from './break-words.ts'
import type { PaperCell } from './paper-source.ts'
import { type Paragraph, paragraphsOf } from './slice-text.ts'

interface PaperWordsProps {
  readonly cell: PaperCell
  /** The part that a page bears; the whole where left out. */
  readonly paragraphs?: readonly Paragraph[] | undefined
}

/** The words of a cell: a centred label broken between words, a vertical one in a column of characters, a text in paragraphs. */
export function PaperWords({ cell, paragraphs }: PaperWordsProps) {
  if (cell.look.vertical) return <span className="tp-vertical">{cell.words}</span>
  if (cell.isLabel && cell.align === 'centre') {
    return breakWords(cell.words).map((piece, index) => (
      <Fragment key={index}>
        {index > 0 && <wbr />}
        <Piece words={piece} />
      </Fragment>
    ))
  }
  return (paragraphs ?? paragraphsOf(cell.words)).map((paragraph, index) => (
    <p key={index} className={paragraphClass(paragraph)}>
      {paragraph.text}
    </p>
  ))
}

/** A piece wider than its cell is broken anywhere, but a closing mark never stands alone at the start of a line. */
function Piece({ words }: { readonly words: string }) {
  const characters = [...words]
  if (characters.length < 4 || !isClosing(characters.at(-1) ?? '')) return words
  return (
    <>
      {characters.slice(0, -2).join('')}
      <span className="tp-kept">{characters.slice(-2).join('')}</span>
    </>
  )
}

function paragraphClass({ isContinued, goesOn }: Paragraph): string | undefined {
  const names = [...(isContinued ? ['tp-continued'] : []), ...(goesOn ? ['tp-goes-on'] : [])]
  return names.length > 0 ? names.join(' ') : undefined
}
