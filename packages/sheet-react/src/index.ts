export { type AddedCell, type AddedRow, type AddedRows, noAddedRows } from './added-row.ts'
export { cellKey } from './cell-key.ts'
export type { CellPart } from './cut-cells.ts'
export { blockRows } from './cut-rows.ts'
export { createLookup, type GridLookup } from './grid-lookup.ts'
export { type Headings, placeWords, spokenPlace, wordsOf } from './headings.ts'
export {
  chordOf,
  commandsOf,
  type KeyChord,
  type SheetCommand,
  type Shortcut,
  sheetShortcuts,
} from './keys.ts'
export { lookClasses } from './look-classes.ts'
export { sheetReactMessages } from './messages/messages.ts'
export { Paper } from './paper/Paper.tsx'
export type { PaperCell, PaperLine, PaperSource } from './paper/paper-source.ts'
export { phrasesOf } from './phrases.ts'
export { type BandPlan, type BlockPlan, planSheet, type RowPlan, type SheetPlan } from './plan.ts'
export { type RowLine, RowLines } from './RowLines.tsx'
export { SheetTable } from './SheetTable.tsx'
export { cellsIn, growRect, isSameRect, joinRects, type Rect, rectOf } from './selection/rect.ts'
export type { Selection } from './selection/selection.ts'
export type { SheetActs } from './sheet-acts.ts'
export type {
  CellAside,
  CellEditing,
  CellLanding,
  CellLook,
  CellPiece,
  CellView,
  EntryNote,
  Mark,
  SheetSource,
} from './sheet-source.ts'
export { createSheetState, type SheetState, type Typing } from './sheet-state.ts'
export type { Motion, Spot } from './walk.ts'
export { whenIdle } from './when-idle.ts'
