import { fieldKind } from '@tianbao/fields'
import type { CellState, Form } from '@tianbao/form'
import { contextOf } from './cell-at.ts'

/** A value as paper shows it, in its shortest form; a text that could not be read as it was typed. */
export function printedText(form: Form, cell: CellState): string {
  const kind = fieldKind(cell.field.kind)
  if (!kind || cell.value === undefined || cell.value === null || !cell.isReadable) return cell.text
  return kind.print(cell.value, contextOf(form, cell))
}
