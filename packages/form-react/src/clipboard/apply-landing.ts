import type { Address, Json } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { type Landing, writtenCells } from './landing.ts'

/** Puts what lands into the form, as one step of the history. Answers the first cell that was written. */
export function applyLanding(form: Form, landing: Landing, name: 'paste' | 'fill'): Address | null {
  const written = writtenCells(landing)
  if (written.length === 0) return null
  return form.gesture(name, () => {
    const standing = written.filter((cell) => cell.newRow === null)
    form.setAll(new Map(standing.map((cell) => [cell.address, cell.value])))
    const made = landing.newRows.flatMap(({ list, under, count }) => {
      const empty = Array.from({ length: count }, () => ({}))
      return form.addRows(list, under === null ? {} : { under }, empty)
    })
    const coming = written.flatMap((cell): [Address, Json][] => {
      const row = cell.newRow === null ? undefined : made[cell.newRow]
      return row === undefined ? [] : [[`${row}.${cell.address}`, cell.value]]
    })
    form.setAll(new Map(coming))
    return standing[0]?.address ?? coming[0]?.[0] ?? null
  })
}
