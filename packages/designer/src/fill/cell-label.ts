import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { say } from '../messages/messages.ts'

/**
 * What a cell is called: the row or the two groups that it lies in, and its year or title. A row without a name is told
 * by its number among those of its list, from 1, where that is known.
 */
export function cellLabel(form: Form, address: Address, number?: number): string {
  const { fields, titles, year } = form.template
  const { title, kind, year: shift } = form.cell(address).field
  // An amount is told by its year; what stands beside it, such as its share, by its title.
  const own = shift === null || kind !== 'money' ? title : `${year + shift}年`
  const row = /^.*#[^.#]*(?=\.)/.exec(address)?.[0]
  if (row !== undefined) {
    const hasName = fields[`${row.replace(/#[^.]*/g, '.*')}.name`] !== undefined
    const name = hasName ? form.cell(`${row}.name`).text : ''
    const place = name === '' && number !== undefined ? say('canvas.row', { name: String(number) }) : name
    return [place, title].filter((one) => one !== '').join(' ')
  }
  const names = address.split('.')
  const above = names.slice(0, -1).map((_, at) => titles[names.slice(0, at + 1).join('.')] ?? '')
  return [
    above
      .slice(-2)
      .filter((one) => one !== '')
      .join('·'),
    own,
  ]
    .filter((one) => one !== '')
    .join(' ')
}
