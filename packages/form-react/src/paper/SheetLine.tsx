import type { Line } from '@tianbao/sheet'
import { usePage } from '../page/page-context.ts'
import { LineValue } from './LineValue.tsx'

interface SheetLineProps {
  readonly line: Line
}

/** A line over or under the table: the title, who files when, notes. */
export function SheetLine({ line }: SheetLineProps) {
  const parts = (['left', 'centre', 'right'] as const).filter((side) => line[side] !== undefined)
  const Tag = line.role === 'title' ? 'h1' : line.role === 'heading' ? 'h2' : 'div'
  return (
    <Tag className={`tf-line tf-line-${line.role ?? 'small'}`}>
      {parts.map((side) => (
        <span key={side} className={`tf-line-${side}`}>
          <LineText text={line[side] ?? ''} />
        </span>
      ))}
    </Tag>
  )
}

function LineText({ text }: { readonly text: string }) {
  const { form } = usePage()
  return form
    .line(text)
    .map((piece, index) =>
      'words' in piece ? (
        piece.words
      ) : (
        <LineValue key={index} address={piece.address} label={label(form.line(text), index)} />
      ),
    )
}

/** The words before a value name it. */
function label(pieces: readonly object[], index: number): string {
  const before = pieces[index - 1]
  return before && 'words' in before ? String(before.words).replace(/[：:\s]+$/, '') : ''
}
