import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { type LandedCell, type Landing, writtenCells } from './landing.ts'

/** Puts what lands into the form, as one step of the history. Answers the first cell that was written. */
export function applyLanding(form: Form, landing: Landing, name: 'paste' | 'fill'): Address | null {
  const written = writtenCells(landing)
  if (written.length === 0) return null
  return form.gesture(name, () => {
    const put = (address: Address, cell: LandedCell) => {
      if (cell.kind === 'text') form.type(address, cell.text)
      else form.set(address, cell.value)
    }
    const standing = written.filter((cell) => cell.newRow === null)
    for (const cell of standing) put(cell.address, cell)
    const { newRows } = landing
    if (!newRows) return standing[0]?.address ?? null
    const { list, under, count } = newRows
    const made = Array.from({ length: count }, () => form.addRow(list, under === null ? {} : { under }))
    for (const cell of written) {
      const row = cell.newRow === null ? undefined : made[cell.newRow]
      if (row !== undefined) put(`${row}.${cell.address}`, cell)
    }
    return standing[0]?.address ?? (made[0] === undefined ? null : `${made[0]}.${written[0]?.address}`)
  })
}
