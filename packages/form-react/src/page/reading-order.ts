import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Line } from '@tianbao/sheet'
import type { SheetState } from '@tianbao/sheet-react'

/** The values of the official form from top to bottom: of the lines over the table, the table, the lines under it. */
export function readingOrder(form: Form, sheet: SheetState | null): readonly Address[] {
  const { above = [], below = [] } = form.template.sheet ?? {}
  const ofLine = (line: Line) =>
    [line.left, line.centre, line.right].flatMap((text) =>
      form.line(text ?? '').flatMap((piece) => ('address' in piece ? [piece.address] : [])),
    )
  const ofTable = sheet?.plan().rows.flatMap((row) => row.addresses) ?? []
  return [...above.flatMap(ofLine), ...ofTable, ...below.flatMap(ofLine)]
}
