import type { GridCell } from '@tianbao/sheet'
import type { ReactNode } from 'react'
import { CellEditor } from './CellEditor.tsx'
import { CellMark } from './CellMark.tsx'
import { cellClass, labelClass } from './cell-class.ts'
import { spokenPlace, wordsOf } from './headings.ts'
import { cellWords } from './mark-words.ts'
import { phrasesOf } from './phrases.ts'
import type { CellPart } from './plan.ts'
import { type SheetScope, useSheet } from './sheet-context.ts'
import type { CellPiece, CellView } from './sheet-source.ts'
import type { Spot } from './walk.ts'

interface SheetCellProps {
  readonly part: CellPart
  /** Hangs out of the cell at its right. */
  readonly children?: ReactNode
}

/** One cell, or the part of one that its block draws: printed words, a value, or words around values. */
export function SheetCell({ part, children }: SheetCellProps): ReactNode {
  const scope = useSheet()
  const { cell } = part
  if (cell.kind === 'empty')
    return (
      <td {...frameOf(part, 'gridcell')} className={cellClass(part, [])}>
        {children}
      </td>
    )
  if (cell.address === null)
    return (
      <LabelCell part={part} scope={scope}>
        {children}
      </LabelCell>
    )
  const pieces = scope.state.source.pieces(cell)
  const first = pieces[0]
  return pieces.length === 1 && first && 'address' in first ? (
    <ValueCell part={part} scope={scope} address={first.address}>
      {children}
    </ValueCell>
  ) : (
    <MixedCell part={part} scope={scope} pieces={pieces}>
      {children}
    </MixedCell>
  )
}

/** What a part is in the grid, and where: roles are said outright, since the tables are only how it is drawn. */
function frameOf(part: CellPart, role: string) {
  const { cell } = part
  return {
    role,
    ...(part.rowSpan > 1 ? { rowSpan: part.rowSpan } : {}),
    ...(cell.columnSpan > 1 ? { colSpan: cell.columnSpan } : {}),
    'aria-colindex': cell.column + 1,
  }
}

function standing(isSelected: boolean, isReadonly = false) {
  return { 'aria-selected': isSelected, ...(isReadonly ? { 'aria-readonly': true } : {}) }
}

interface PartProps {
  readonly part: CellPart
  readonly scope: SheetScope
  readonly children: ReactNode
}

function LabelCell({ part, scope, children }: PartProps) {
  const { cell } = part
  const { source } = scope.state
  const look = source.look(cell)
  const words = part.isWorded ? wordsOf(source, cell) : ''
  const isSide = cell.kind === 'side' || look.vertical === true
  return (
    <th
      {...frameOf(part, cell.kind === 'head' ? 'columnheader' : 'rowheader')}
      className={labelClass(part, look)}
      aria-hidden={part.isContinued && !part.isWorded ? true : undefined}
    >
      {part.rowSpan > 2 || isSide ? (
        <div className="tb-tall">
          <div className="tb-tall-words">{words}</div>
        </div>
      ) : (
        <Phrases words={words} />
      )}
      {children}
    </th>
  )
}

/** Printed words, broken around what is in brackets rather than inside. */
function Phrases({ words }: { readonly words: string }) {
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

function ValueCell({ part, scope, address, children }: PartProps & { readonly address: string }) {
  const { cell } = part
  const { state, language } = scope
  const view = state.source.view(address)
  const look = state.source.look(cell)
  if (view.isPrinted) {
    return (
      <th {...frameOf(part, 'rowheader')} className={labelClass(part, { align: 'left', ...look })}>
        {part.isWorded && view.text}
        {children}
      </th>
    )
  }
  const spot = part.isWorded ? state.spotIn(cell) : null
  const place = spokenPlace(state.headings(cell), address)
  return (
    <td
      {...frameOf(part, 'gridcell')}
      {...standing(spot !== null, view.isReadonly)}
      data-cell={indexOf(scope, cell)}
      className={cellClass(part, [view], look, spot !== null)}
      aria-label={cellWords(place, view, language)}
    >
      {part.isWorded && (
        <ValueInside view={view} scope={scope} address={address} isLive={spot !== null} place={place} />
      )}
      {children}
    </td>
  )
}

function MixedCell({ part, scope, pieces, children }: PartProps & { readonly pieces: readonly CellPiece[] }) {
  const { cell } = part
  const { state } = scope
  const look = state.source.look(cell)
  const spot = part.isWorded ? state.spotIn(cell) : null
  const place = spokenPlace(state.headings(cell), '')
  const views = pieces.flatMap((piece) => ('address' in piece ? [state.source.view(piece.address)] : []))
  const spoken = [place, wordsOf(state.source, cell), ...views.map((view) => view.state)]
  return (
    <td
      {...frameOf(part, 'gridcell')}
      {...standing(spot !== null)}
      data-cell={indexOf(scope, cell)}
      className={`${labelClass(part, look)} tb-mixed`}
      aria-label={spoken.filter((word) => word !== '').join('　')}
    >
      {part.isWorded &&
        phrasesOf(pieces).map((phrase, index) => (
          <span key={index} className="tb-phrase">
            {phrase.map((piece) =>
              'words' in piece ? (
                piece.words
              ) : (
                <Hole key={piece.address} address={piece.address} cell={cell} scope={scope} spot={spot} />
              ),
            )}
          </span>
        ))}
      {children}
    </td>
  )
}

interface HoleProps {
  readonly address: string
  readonly cell: GridCell
  readonly scope: SheetScope
  readonly spot: Spot | null
}

/** A value within words. */
function Hole({ address, cell, scope, spot }: HoleProps) {
  const { source } = scope.state
  const view = source.view(address)
  const isLive = spot?.address === address
  return (
    <span data-address={address} className={isLive ? 'tb-hole tb-selected' : 'tb-hole'}>
      <ValueInside
        view={view}
        scope={scope}
        address={address}
        isLive={isLive}
        place={cellWords(wordsOf(source, cell), view, scope.language)}
      />
    </span>
  )
}

interface InsideProps {
  readonly view: CellView
  readonly scope: SheetScope
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
