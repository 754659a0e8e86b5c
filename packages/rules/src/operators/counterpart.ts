import type { Json, JsonObject } from '@tianbao/edit'
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
    return rowWithId(rows, idOf(row)) ?? rowWithName(rows, row, textIn(property))
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

// Plain objects of JSON inherit neither of the two names.
const idOf = (row: JsonObject): Json | undefined => row.id
const underOf = (row: JsonObject): Json => row.$under ?? null

function rowWithId(rows: readonly Json[], id: Json | undefined): Json | undefined {
  if (id === undefined) return undefined
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]
    if (isObject(row) && idOf(row) === id) return row
  }
  return undefined
}

function rowWithName(rows: readonly Json[], like: JsonObject, property: string): Json {
  const name = foldWords(textIn(member(like, property)))
  const under = underOf(like)
  if (name === '') return null
  for (let i = 0; i < rows.length; i += 1) {
    const row = rows[i]
    if (!isObject(row) || underOf(row) !== under) continue
    if (foldWords(textIn(member(row, property))) === name) return row
  }
  return null
}
