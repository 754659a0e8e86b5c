import type { Json } from '@tianbao/edit'
import { fold } from '@tianbao/reading'
import type { FieldKind, Typed } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

/** Digits that a number has at least and at most, with area code, country code and extension. */
const fewest = 5
const most = 24

/** 电话: digits, kept with folded signs; `*` stands for a masked digit (027-6083****). Several are parted by 、 or /. */
export const phone: FieldKind = {
  id: 'phone',
  title: { zh: '电话', en: 'Telephone' },
  schema: { type: 'string' },
  props: { type: 'object', properties: {} },
  align: 'left',
  isNumeric: false,
  read,
  format: asTyped,
  print: asTyped,
  holds(value: Json) {
    const typed = typeof value === 'string' ? read(value) : nothing
    return typed.ok && typed.value === value && value !== undefined
  },
}

function read(text: string): Typed {
  const folded = fold(text)
  if (folded === '') return nothing
  const numbers = folded.split(/[、/,;]/)
  return numbers.length <= 5 && numbers.every(isNumber) ? taken(folded) : refused('not_a_phone', text)
}

function isNumber(text: string): boolean {
  if (text.length > 2 * most || !/^\+?[\d* ()-]+((转|ext\.?|x|#) ?[\d*]{1,6})?$/i.test(text.trim()))
    return false
  const digits = text.replace(/[^\d*]/g, '').length
  return digits >= fewest && digits <= most
}
