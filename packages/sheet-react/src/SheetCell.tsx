import type { GridCell } from '@tianbao/sheet'
import type { ReactNode } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { CellMark } from './CellMark.tsx'
import { cellClass, labelClass } from './cell-class.ts'
import { spokenPlace, wordsOf } from './headings.ts'
import { cellWords } from './mark-words.ts'
import type { CellPart } from './plan.ts'
import type { CellPiece, CellView } from './sheet-source.ts'
import { type SheetScope, useSheet } from './sheet-context.ts'

interface SheetCellProps {
  readonly part: CellPart
}

const columnRoles: Partial<Record<GridCell['kind'], string>> = { head: 'columnheader' }

/** One cell, or the part of one that its block draws: printed words, a value, or words around values. */
export function SheetCell({ part }: SheetCellProps): ReactNode {
  const scope = useSheet()
  const { cell } = part
  if (cell.kind === 'empty') return <td role="gridcell" {...frameOf(part)} className={cellClass(part, [])} />
  if (cell.address === null) return <LabelCell part={part} scope={scope} />
  const pieces = scope.state.source.pieces(cell)
  const first = pieces[0]
  return pieces.length === 1 && first && 'address' in first ? (
    <ValueCell part={part} scope={scope} address={first.address} />
  ) : (
    <MixedCell part={part} scope={scope} pieces={pieces} />
  )
}

/** Attributes that place a part in its table. */
function frameOf(part: CellPart) {
  const { cell } = part
  return {
    ...(part.rowSpan > 1 ? { rowSpan: part.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
    'aria-colindex': cell.column + 1,
  }
}

interface PartProps {
  readonly part: CellPart
  readonly scope: SheetScope
}

function LabelCell({ part, scope }: PartProps) {
  const { cell } = part
  const { source } = scope.state
  const look = source.look(cell)
  const words = part.isWorded ? wordsOf(source, cell) : ''
  const isSide = cell.kind === 'side' || look.vertical === true
  return (
    <th
      role={columnRoles[cell.kind] ?? 'rowheader'}
      {...frameOf(part)}
      className={labelClass(part, look)}
      aria-hidden={part.isContinued && !part.isWorded ? true : undefined}
    >
      {part.rowSpan > 2 || isSide ? (
        <div className="tb-tall">
          <div className="tb-tall-words">{words}</div>
        </div>
      ) : (
        words
      )}
    </th>
  )
}

function ValueCell({ part, scope, address }: PartProps & { readonly address: string }) {
  const { cell } = part
  const { state, language } = scope
  const view = state.source.view(address)
  const look = state.source.look(cell)
  if (view.isPrinted) {
    return (
      <th role="rowheader" {...frameOf(part)} className={labelClass(part, { align: 'left', ...look })}>
        {part.isWorded && view.text}
      </th>
    )
  }
  const spot = part.isWorded ? state.spotIn(cell) : null
  const place = spokenPlace(state.headings(cell), address)
  return (
    <td
      role="gridcell"
      {...frameOf(part)}
      data-cell={indexOf(scope, cell)}
      className={cellClass(part, [view], look, spot !== null)}
      aria-selected={spot !== null}
      aria-readonly={view.isReadonly || undefined}
      aria-label={cellWords(place, view, language)}
    >
      {part.isWorded && <ValueInside view={view} scope={scope} cell={cell} address={address} isLive={spot !== null} place={place} />}
    </td>
  )
}

function MixedCell({ part, scope, pieces }: PartProps & { readonly pieces: readonly CellPiece[] }) {
  const { cell } = part
  const { state, language } = scope
  const look = state.source.look(cell)
  const spot = part.isWorded ? state.spotIn(cell) : null
  const place = spokenPlace(state.headings(cell), '')
  const views = pieces.flatMap((piece) => ('address' in piece ? [state.source.view(piece.address)] : []))
  const spoken = [place, wordsOf(state.source, cell), ...views.map((view) => view.state)]
  return (
    <td
      role="gridcell"
      {...frameOf(part)}
      data-cell={indexOf(scope, cell)}
      className={`${labelClass(part, look)} tb-mixed`}
      aria-selected={spot !== null}
      aria-label={spoken.filter((word) => word !== '').join('　')}
    >
      {part.isWorded &&
        pieces.map((piece, index) => {
          if ('words' in piece) return piece.words
          const view = state.source.view(piece.address)
          const isLive = spot?.address === piece.address
          return (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: pieces of one text never move
              key={index}
              data-address={piece.address}
              className={isLive ? 'tb-hole tb-selected' : 'tb-hole'}
            >
              <ValueInside
                view={view}
                scope={scope}
                cell={cell}
                address={piece.address}
                isLive={isLive}
                place={cellWords(wordsOf(state.source, cell), view, language)}
              />
            </span>
          )
        })}
    </td>
  )
}

interface InsideProps {
  readonly view: CellView
  readonly scope: SheetScope
  readonly cell: GridCell
  readonly address: string
  readonly isLive: boolean
  readonly place: string
}

function ValueInside({ view, scope, address, isLive, place }: InsideProps) {
  return (
    <>
      {view.mark ? (
        <CellMark mark={view.mark} language={scope.language} onPress={scope.onMark} />
      ) : view.isUnsaved ? (
        <span className="tb-unsaved" aria-hidden="true" />
      ) : (
        view.isComputed && (
          <span className="tb-equals" aria-hidden="true">
            =
          </span>
        )
      )}
      {isLive ? (
        <CellEditor address={address} view={view} label={place} />
      ) : (
        <span className="tb-value">{view.text}</span>
      )}
    </>
  )
}

const positions = new WeakMap<object, ReadonlyMap<GridCell, number>>()

/** Where a cell stands in its grid's list: how the page finds the cell that was pressed. */
function indexOf(scope: SheetScope, cell: GridCell): number | undefined {
  const { grid } = scope.state.plan()
  let known = positions.get(grid)
  if (!known) {
    known = new Map(grid.cells.map((own, index) => [own, index]))
    positions.set(grid, known)
  }
  return known.get(cell)
}
