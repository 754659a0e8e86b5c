import { textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'

const enders = new Set(';；,，.。、')

/** `{"lines": [text]}`: the lines of a text that say something, without white space around them and the sign that ends them. */
export const lines: Operator = Object.freeze<Operator>({
  id: 'lines',
  title: { zh: '各行', en: 'Lines' },
  family: 'text',
  arity: [1, 1],
  isStandard: false,
  shape: 'strict',
  apply([value = null], work) {
    const text = textIn(value)
    work.charge(text.length >> 4)
    const said = text.split(/\r\n|[\n\r\u2028\u2029]/).map(withoutEnd)
    const filled = said.filter((line) => line !== '')
    work.grow(filled.length)
    return filled
  },
  explain: ({ value }) => `分为 ${Array.isArray(value) ? value.length : 0} 行`,
})

function withoutEnd(line: string): string {
  const text = line.trim()
  let end = text.length
  while (end > 0 && enders.has(text.charAt(end - 1))) end -= 1
  return text.slice(0, end).trimEnd()
}
