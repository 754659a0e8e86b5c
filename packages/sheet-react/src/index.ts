export { blockRows } from './cut-rows.ts'
export type { GridLookup } from './grid-lookup.ts'
export { type Headings, placeWords, spokenPlace, wordsOf } from './headings.ts'
export {
  chordOf,
  commandsOf,
  type KeyChord,
  type SheetCommand,
  type Shortcut,
  sheetShortcuts,
} from './keys.ts'
export { sheetReactMessages } from './messages/messages.ts'
export { Paper } from './paper/Paper.tsx'
export type { PaperCell, PaperLine, PaperSource } from './paper/paper-source.ts'
export { SheetTable } from './SheetTable.tsx'
export { cellsIn, growRect, type Rect, rectOf } from './selection/rect.ts'
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
