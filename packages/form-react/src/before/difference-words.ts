import type { Address, Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { Form } from '@tianbao/form'
import { divide, multiply, round, subtract } from '@tianbao/rules'
import { say } from '../messages/messages.ts'
import { contextOf } from '../source/cell-at.ts'
import type { Before } from './known-before.ts'

/** How a value differs from last year's: 上年 1129.81，少 389.01（−34.43%）. */
export function differenceWords(form: Form, address: Address, now: Json | undefined, before: Before): string {
  const last = say(before.isOfCellYear ? 'before.in_form' : 'before.last', { value: before.text })
  if (typeof now !== 'number' || typeof before.value !== 'number') return last
  const { decimals } = contextOf(form, form.cell(address))
  const by = round(subtract(now, before.value), decimals)
  if (by === 0) return `${last}，${say('before.same')}`
  const amount = figure(form, address, Math.abs(by))
  const more = say(by > 0 ? 'before.more' : 'before.less', { amount })
  const isShare = form.cell(address).field.kind === 'percent'
  return `${last}，${more}${isShare ? '' : shareWords(by, before.value)}`
}

/** A change in percent, of what was something before. */
function shareWords(by: number, from: number): string {
  if (from === 0) return ''
  const share = round(multiply(divide(by, Math.abs(from)), 100), 2)
  if (share === 0) return ''
  return say('before.share', { share: `${share > 0 ? '+' : '−'}${Math.abs(share).toFixed(2)}%` })
}

function figure(form: Form, address: Address, value: number): string {
  const cell = form.cell(address)
  return fieldKind(cell.field.kind)?.format(value, contextOf(form, cell)) ?? String(value)
}
