import type { PaperLine } from './paper-source.ts'
import { type Paragraph, paragraphsOf } from './slice-text.ts'

interface PaperLineProps {
  readonly line: PaperLine
  /** The part of the left words that a page bears. */
  readonly paragraphs?: readonly Paragraph[] | undefined
  /** While the form is measured, what kind of line it is. */
  readonly measured?: string
}

/** A line over or under the table: the title, who files when, a heading, a note. */
export function PaperLineRow({ line, paragraphs, measured }: PaperLineProps) {
  const isText = line.role === 'notes' || (line.role === 'heading' && line.centre === undefined)
  return (
    <div className={`tp-line tp-line-${line.role}`} data-line={measured}>
      {isText
        ? (paragraphs ?? paragraphsOf(line.left ?? '')).map(({ text, isContinued }, index) => (
            <p key={index} className={isContinued ? 'tp-continued' : undefined}>
              {text}
            </p>
          ))
        : (['left', 'centre', 'right'] as const).map(
            (side) =>
              line[side] !== undefined && (
                <span key={side} className={`tp-line-${side}`}>
                  {line[side]}
                </span>
              ),
          )}
    </div>
  )
}
