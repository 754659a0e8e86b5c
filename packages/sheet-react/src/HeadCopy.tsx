import { memo } from 'react'
import { Columns } from './Columns.tsx'
import { labelClass } from './cell-class.ts'
import type { CellPart } from './cut-cells.ts'
import { wordsOf } from './headings.ts'
import { Phrases } from './Phrases.tsx'
import type { BandPlan } from './plan.ts'
import { useSheet } from './sheet-context.ts'

interface HeadCopyProps {
  readonly band: BandPlan
}

/**
 * A band's header rows once more, lying exactly over the real ones and staying at the top when those leave.
 * The real ones share their table with the side label beside them, which must not move with them.
 */
export const HeadCopy = memo(function HeadCopy({ band }: HeadCopyProps) {
  const rows = band.blocks[0]?.rows.slice(0, band.heads) ?? []
  return (
    <div className="tb-head-copy" aria-hidden="true">
      <table role="presentation">
        <Columns />
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              {row.parts.map((part) => (
                <HeadCell key={part.cell.column} part={part} left={band.heads - index} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}, isHeadAlike)

/** The same header rows, whatever rows there are below them. */
function isHeadAlike({ band: before }: HeadCopyProps, { band: now }: HeadCopyProps): boolean {
  const were = before.blocks[0]?.rows
  const rows = now.blocks[0]?.rows.slice(0, now.heads)
  return before.heads === now.heads && rows?.every((row, index) => row === were?.[index]) === true
}

function HeadCell({ part, left }: { readonly part: CellPart; readonly left: number }) {
  const { state } = useSheet()
  const isHead = part.cell.kind === 'head'
  return (
    <td
      className={isHead ? labelClass(part, state.source.look(part.cell)) : 'tb-unseen'}
      rowSpan={Math.min(part.rowSpan, left)}
      colSpan={part.cell.columnSpan}
    >
      {isHead && <Phrases words={wordsOf(state.source, part.cell)} />}
    </td>
  )
}
