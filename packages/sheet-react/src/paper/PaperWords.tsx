import { Fragment } from 'react'
import { breakWords } from './break-words.ts'
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
        {piece}
      </Fragment>
    ))
  }
  return (paragraphs ?? paragraphsOf(cell.words)).map((paragraph, index) => (
    <p key={index} className={paragraphClass(paragraph)}>
      {paragraph.text}
    </p>
  ))
}

function paragraphClass({ isContinued, goesOn }: Paragraph): string | undefined {
  const names = [...(isContinued ? ['tp-continued'] : []), ...(goesOn ? ['tp-goes-on'] : [])]
  return names.length > 0 ? names.join(' ') : undefined
}
