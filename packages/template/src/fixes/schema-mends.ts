import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { limits } from '../limits.ts'
import { at, holderOf, type Mend, type Mended, withAt } from './fix.ts'

/** How long a text may be where nobody has said: as new fields of the kind are. */
const lengths = { text: 200, long: 4000 }

/** An array that may be endless: as many rows as most lists have. */
const rows = 100

function said(after: Mended['after'] | null, says: string, params: Mended['params'] = {}): Mended | null {
  return after && { after, says, params }
}

/** `x-order` as it is, without what is not there, and with what it forgot behind. */
export const mendOrder: Mend = ({ addresses: [place = ''] }, template) => {
  const holder = at(template, holderOf(place))
  if (!isObject(holder)) return null
  const declared = Object.keys(ownObject(holder, 'properties')).filter(
    (name) => name !== 'id' && name !== 'under',
  )
  const kept = ownTexts(holder, 'x-order').filter((name) => declared.includes(name))
  const order = [...new Set([...kept, ...declared])]
  return said(withAt(template, place, order), 'template.fix_order')
}

export const mendUnbounded: Mend = ({ addresses: [place = ''] }, template) => {
  const field = at(template, place)
  if (!isObject(field)) return null
  const isLong = ownText(field, 'x-kind') === 'long-text'
  const most = isLong ? lengths.long : lengths.text
  return said(withAt(template, `${place}.maxLength`, most), 'template.fix_length', { most })
}

export const mendRequired: Mend = ({ addresses: [place = ''], params }, template) => {
  const required = at(template, place)
  if (!Array.isArray(required)) return null
  const left = required.filter((name) => name !== params.name)
  return said(withAt(template, place, left.length > 0 ? left : undefined), 'template.fix_required', {
    name: params.name ?? '',
  })
}

export const mendRoom: Mend = ({ addresses: [place = ''], params }, template) => {
  const { rows: wanted } = params
  if (typeof wanted !== 'number' || wanted > limits.maxItems) return null
  return said(withAt(template, place, wanted), 'template.fix_rows', { most: wanted })
}

/** An array without an end, or with too far a one. */
export const mendArray: Mend = ({ addresses: [place = ''] }, template) => {
  const isWord = place.endsWith('.maxItems')
  const array = at(template, isWord ? holderOf(place) : place)
  if (!isObject(array)) return null
  const most = typeof own(array, 'maxItems') === 'number' ? limits.maxItems : rows
  return said(withAt(template, isWord ? place : `${place}.maxItems`, most), 'template.fix_rows', { most })
}
