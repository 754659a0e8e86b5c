import type { GridCell } from '@tianbao/sheet'
import { labelClass } from './cell-class.ts'
import { frameOf, type PartProps, standing } from './cell-frame.ts'
import { cellKey } from './cell-key.ts'
import { FillHandle } from './FillHandle.tsx'
import { spokenPlace, wordsOf } from './headings.ts'
import { cellWords } from './mark-words.ts'
import { phrasesOf } from './phrases.ts'
import type { SheetScope } from './sheet-context.ts'
import type { CellPiece } from './sheet-source.ts'
import { ValueInside } from './ValueInside.tsx'
import type { Spot } from './walk.ts'

interface MixedCellProps extends PartProps {
  readonly pieces: readonly CellPiece[]
}

/** Printed words with values among them. */
export function MixedCell({ part, scope, pieces, children }: MixedCellProps) {
  const { cell } = part
  const { state } = scope
  const look = state.source.look(cell)
  const spot = part.isWorded ? state.spotIn(cell) : null
  const isInRange = state.isInRange(cell)
  const place = spokenPlace(state.headings(cell), '')
  const views = pieces.flatMap((piece) => ('address' in piece ? [state.source.view(piece.address)] : []))
  const spoken = [place, wordsOf(state.source, cell), ...views.map((view) => view.state)]
  return (
    <td
      {...frameOf(part, 'gridcell', look)}
      {...standing(spot !== null || isInRange)}
      data-cell={cellKey(cell)}
      className={`${labelClass(part, look)} tb-mixed${isInRange ? ' tb-ranged' : ''}`}
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
      <FillHandle part={part} scope={scope} />
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
