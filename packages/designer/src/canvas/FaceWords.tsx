import { memo } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { CellFace, FacePiece, FieldChip } from './drawing/cell-face.ts'

/** What stands in a cell: printed words, and fields as things that it contains. */
export const FaceWords = memo(function FaceWords({ face }: { readonly face: CellFace }) {
  return (
    <>
      {face.pieces.map((piece, at) => (
        // The pieces of one text have no names but their places.
        <Piece key={at} piece={piece} />
      ))}
      <YearMark face={face} />
      {face.hint !== '' && <span className="d-hint">{face.hint}</span>}
    </>
  )
})

function Piece({ piece }: { readonly piece: FacePiece }) {
  if ('chip' in piece) return <Chip chip={piece.chip} />
  if ('level' in piece) {
    return (
      <span className="d-chip d-chip-level">
        <Icon name="indicator" />
        {piece.level}
      </span>
    )
  }
  return piece.words
}

/** Words of a year roll on by themselves: a small mark behind them says so. */
function YearMark({ face }: { readonly face: CellFace }) {
  const rolling = face.pieces.find(
    (piece) => 'words' in piece && piece.year !== undefined && piece.year !== 0,
  )
  if (rolling === undefined || !('words' in rolling) || rolling.year === undefined) return null
  const offset = rolling.year < 0 ? `−${-rolling.year}` : `+${rolling.year}`
  return <small className="d-year">{say('year.other', { offset })}</small>
}

function Chip({ chip }: { readonly chip: FieldChip }) {
  const isComputed = chip.computedBy !== null
  return (
    <span className={isComputed ? 'd-chip d-chip-computed' : 'd-chip'}>
      {isComputed ? <i aria-hidden="true">ƒ</i> : <Icon name={chip.kind} />}
      <span className="d-chip-title">{chip.title}</span>
      {chip.isRequired && !isComputed && (
        <b className="d-star" title={say('canvas.required')}>
          *
        </b>
      )}
    </span>
  )
}
