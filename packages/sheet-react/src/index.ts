export { blockRows } from './cut-rows.ts'
export { type Headings, placeWords, spokenPlace, wordsOf } from './headings.ts'
export { sheetReactMessages } from './messages/messages.ts'
export { SheetTable } from './SheetTable.tsx'
export type {
  CellAside,
  CellEditing,
  CellLook,
  CellPiece,
  CellView,
  EntryNote,
  Mark,
  SheetSource,
} from './sheet-source.ts'
export { createSheetState, type SheetState, type Typing } from './sheet-state.ts'
export type { Motion, Spot } from './walk.ts'
