export type { Grid, GridCell, GridFault, GridRow, Shape, ShapeRow } from './grid.ts'
export type { Band, Cell, Column, GridBand, Line, Look, Page, Sheet, StackBand, TableBand } from './sheet.ts'
