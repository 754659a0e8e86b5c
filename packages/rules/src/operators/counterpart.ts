import type { Json } from '@tianbao/edit'
import { foldWords, textIn } from '../fold.ts'
import type { Operator } from '../operator.ts'
import { anyOf, itemsOf, partOf } from '../origin.ts'
import { isObject, member } from '../own-property.ts'

/**
 * `{"counterpart": [rows, row, name]}`: the row of another table that stands for the same thing. It bears the same id, or
 * else hangs on the same node (`$under`) and bears the same name (property `name` unless said otherwise); null if none.
 */
export const counterpart: Operator = Object.freeze<Operator>({
  id: 'counterpart',
  title: { zh: '对应的行', en: 'Counterpart' },
  family: 'list',
  arity: [2, 3],
  isStandard: false,
  shape: 'strict',
  apply([rows = null, row = null, property = 'name'], work) {
    if (!Array.isArray(rows) || !isObject(row)) return null
    work.charge(1 + (rows.length >> 2))
    const id = member(row, 'id')
    const known = id === undefined ? undefined : rows.find((one) => isObject(one) && member(one, 'id') === id)
    if (known !== undefined) return known
    const key = textIn(property)
    const name = foldWords(textIn(member(row, key)))
    if (name === '') return null
    const under = member(row, '$under') ?? null
    const isSame = (one: Json) =>
      isObject(one) &&
      (member(one, '$under') ?? null) === under &&
      foldWords(textIn(member(one, key))) === name
    return rows.find(isSame) ?? null
  },
  origin([rows, row, property], look) {
    if (rows === undefined || row === undefined) return anyOf([])
    const names = property === undefined ? ['name'] : ['*']
    for (const one of [row, ...itemsOf(rows)])
      for (const part of ['id', '$under', ...names]) look(partOf(one, part))
    if (property !== undefined) look(property)
    return anyOf(itemsOf(rows))
  },
  explain: ({ value }) => (value === null ? '没有对应的行' : '有对应的行'),
})
