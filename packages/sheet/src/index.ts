export { bandWords } from './band-words.ts'
export { checkSheet } from './check/check-sheet.ts'
export { sheetLimits } from './check/check-size.ts'
export { type Bounded, clipboardLimits, type TooMuch } from './clipboard/limits.ts'
export {
  type ClipboardHtml,
  createHtmlReader,
  type HtmlReader,
  readClipboardHtml,
} from './clipboard/read-html.ts'
export { readTsv } from './clipboard/read-tsv.ts'
export { type CopiedCell, type CopiedTable, writeHtml, writeTsv } from './clipboard/write-table.ts'
export { hasHead, isGroup, leavesOf } from './columns.ts'
export { addBand, type BandPlace, moveBand, removeBand } from './commands/bands.ts'
export { changeSheet } from './commands/change-sheet.ts'
export type { ColumnPlace } from './commands/column-tree.ts'
export { deleteColumn } from './commands/delete-column.ts'
export { columnWidths, insertColumn, resizeColumn } from './commands/grid-columns.ts'
export { groupTableColumns, ungroupTableColumns } from './commands/group-columns.ts'
export { insertCellColumn, insertCellRow } from './commands/insert-cells.ts'
export { type Laid, type LaidCell, type LaidPiece, layCells } from './commands/lay-cells.ts'
export { addLine, removeLine, setLineRole, setPage } from './commands/lines.ts'
export type { PartChange } from './commands/map-parts.ts'
export { mergeCells, type Spot } from './commands/merge-cells.ts'
export { moveColumn } from './commands/move-column.ts'
export { moveRow } from './commands/move-row.ts'
export type { Done, Outcome, Refused } from './commands/outcome.ts'
export { deleteRow, insertRow, resizeRow, rowHeights } from './commands/rows.ts'
export { type ColumnUse, setColumnUse } from './commands/set-column.ts'
export { addCell, setParts, setText } from './commands/set-text.ts'
export { splitCell } from './commands/split-cell.ts'
export { addSquares } from './commands/squares.ts'
export {
  addTableColumn,
  moveTableColumn,
  type NewColumn,
  removeTableColumn,
} from './commands/table-columns.ts'
export { unwrapBand, wrapBands } from './commands/wrap-bands.ts'
export { fieldsOf, unplacedFields } from './fields-of.ts'
export { isFiller } from './filler.ts'
export type { Grid, GridCell, GridFault, GridRow, Shape, ShapeRow } from './grid.ts'
export { cellsOfRow, type GridRows, gridRows, showsFields } from './grid-rows.ts'
export { type CellMatch, type Match, match, type RowPlace } from './match/match.ts'
export type { Fits } from './match/match-row.ts'
export { type LooseCell, layRawTable, type RawCell, type RawTable } from './match/raw-table.ts'
export { sheetMessages } from './messages/messages.ts'
export { bandAddress, partAddress } from './part-address.ts'
export { lookKeys, readParts, type SheetPart } from './parts.ts'
export { createPlacer, place } from './place/place.ts'
export type { LineHeight, PageLine } from './print/flow-lines.ts'
export { layPages, type PaperHeights, type PaperPage } from './print/lay-pages.ts'
export type { PageCell, PageRow, PageRules, RowHeight, SheetPage } from './print/page.ts'
export { pageRules } from './print/page.ts'
export { paginate } from './print/paginate.ts'
export { type PaperSize, paperSize } from './print/paper-size.ts'
export { linesOnPaper, paperLine, paperType } from './print/paper-type.ts'
export type {
  Band,
  Cell,
  Column,
  GridBand,
  Line,
  LineLook,
  Look,
  Page,
  Sheet,
  Side,
  StackBand,
  TableBand,
} from './sheet.ts'
export { skeletonShape } from './skeleton.ts'
export { fillText, formatText } from './text/format-text.ts'
export { type Holes, readHoles } from './text/holes.ts'
export { parseText } from './text/parse-text.ts'
export type { TextFault, TextPart } from './text/text-part.ts'
export { type SheetText, textsOf } from './texts.ts'
export { type GridWithout, withoutRows } from './without-rows.ts'
