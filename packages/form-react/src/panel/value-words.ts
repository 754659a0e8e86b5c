import type { Address, Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Form } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { cellAt, contextOf } from '../source/cell-at.ts'

/** A value as its cell would show it. */
export function valueWords(form: Form, address: Address, value: Json | undefined): string {
  if (value === undefined || value === null || value === '') return say('conflict.empty')
  const cell = cellAt(form, address)
  const kind = cell ? fieldKind(cell.field.kind) : undefined
  if (!cell || !kind) return typeof value === 'object' ? JSON.stringify(value) : String(value)
  const context = contextOf(form, cell)
  return kind.holds(value, context) ? kind.format(value, context) : String(value)
}
