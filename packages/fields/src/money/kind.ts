import { isMoneyUnit, readMoney } from '@tianbao/reading'
import { isNumber, printNumber, showNumber } from '../decimal/kind.ts'
import type { FieldKind } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

/** 金额: an amount in the template's currency unit. Another unit that is typed (元, 亿元) is converted, with a note. */
export const money: FieldKind = {
  id: 'money',
  title: { zh: '金额', en: 'Money' },
  schema: { type: 'number' },
  props: {
    type: 'object',
    properties: {
      'x-decimals': { type: 'integer', title: '小数位数', minimum: 0, maximum: 8 },
      minimum: { type: 'number', title: '最小值' },
      maximum: { type: 'number', title: '最大值' },
    },
  },
  align: 'right',
  isNumeric: true,
  read(text, context) {
    if (text.trim() === '') return nothing
    if (!isMoneyUnit(context.unit)) throw new Error(`"${context.unit}" is no unit of money.`)
    const reading = readMoney(text, context.unit)
    if (!reading.ok) return refused(reading.issue, text)
    const { amount, from } = reading.value
    if (from === null) return taken(amount)
    return taken(amount, { code: 'converted', params: { from, to: context.unit, amount } })
  },
  format: (value, context) => (isNumber(value) ? showNumber('money', value, context) : asTyped(value)),
  print: printNumber,
  holds: isNumber,
}
