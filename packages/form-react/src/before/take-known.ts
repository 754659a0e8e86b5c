import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { Before } from './known-before.ts'

/**
 * Puts the value of the year before into a cell, as one step: with where it comes from, where that is a submission which
 * the document names. Who takes it has looked at it.
 */
export function takeKnown(
  form: Form,
  address: Address,
  { value, at }: Before,
  from: Readonly<Record<Address, Address>>,
): void {
  if (at === undefined || form.origins().last === undefined) {
    form.gesture('takeBefore', () => form.set(address, value))
    return
  }
  const source = from[at]
  const places = source === undefined ? [] : [{ at: source }]
  form.take({ id: address, origin: 'last', from: places, value, op: 'last', checked: true })
}
