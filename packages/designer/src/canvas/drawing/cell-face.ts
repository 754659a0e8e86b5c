import { type Look, lookKeys } from '@tianbao/sheet'

/** A field within a cell, as something that the cell contains. */
export interface FieldChip {
  /** Its pattern: `funds.income.fiscal.current`, `annual.*.target`. */
  readonly field: string
  /** The id of its kind; empty where the schema does not declare it. */
  readonly kind: string
  readonly title: string
  readonly isRequired: boolean
  /** The rule that computes it, if one. */
  readonly computedBy: string | null
}

/** What stands in a cell, in pieces. `year`: the words roll on by themselves, so many years from the budget year. */
export type FacePiece =
  | { readonly words: string; readonly year?: number }
  | { readonly chip: FieldChip }
  | { readonly level: string }

/** What a cell of the canvas shows. */
export interface CellFace {
  readonly tone: 'label' | 'field' | 'empty' | 'instance'
  readonly pieces: readonly FacePiece[]
  readonly look: Look
  /** Words after the pieces, that say more of a field: how it is computed, how long it may be. */
  readonly hint: string
}

/** All words of a face, as one text: what a screen reader and a search hear. */
export function faceWords(face: CellFace): string {
  return face.pieces
    .map((piece) => ('words' in piece ? piece.words : 'level' in piece ? piece.level : piece.chip.title))
    .join('')
}

/** The fields of a face. */
export function faceFields(face: CellFace): readonly string[] {
  return face.pieces.flatMap((piece) => ('chip' in piece ? [piece.chip.field] : []))
}

/** Whether two faces are drawn the same. */
export function isSameFace(a: CellFace, b: CellFace): boolean {
  return (
    a === b ||
    (a.tone === b.tone &&
      a.hint === b.hint &&
      lookKeys.every((key) => a.look[key] === b.look[key]) &&
      a.pieces.length === b.pieces.length &&
      a.pieces.every((piece, at) => isSamePiece(piece, b.pieces[at])))
  )
}

function isSamePiece(a: FacePiece, b: FacePiece | undefined): boolean {
  if (b === undefined) return false
  if ('chip' in a) {
    if (!('chip' in b)) return false
    const { chip } = b
    return (
      a.chip.field === chip.field &&
      a.chip.kind === chip.kind &&
      a.chip.title === chip.title &&
      a.chip.isRequired === chip.isRequired &&
      a.chip.computedBy === chip.computedBy
    )
  }
  if ('level' in a) return 'level' in b && a.level === b.level
  return 'words' in b && a.words === b.words && a.year === b.year
}
