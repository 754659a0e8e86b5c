import type { Json } from '@tianbao/edit'
import { fold } from '@tianbao/reading'
import type { FieldKind } from '../kind.ts'
import { asTyped, nothing, refused, taken } from '../typed.ts'

const yes = new Set(['是', '√', '✓', '✔', '☑', 'yes', 'y', 'true'])
const no = new Set(['否', '×', '✗', '✘', '☒', 'no', 'n', 'false'])

/** 是否: yes or no. Empty is neither. */
export const flag: FieldKind = {
  id: 'flag',
  title: { zh: '是否', en: 'Yes or no' },
  schema: { type: 'boolean' },
  props: { type: 'object', properties: {} },
  align: 'centre',
  isNumeric: false,
  read(text) {
    const word = fold(text).toLowerCase()
    if (word === '') return nothing
    if (yes.has(word)) return taken(true)
    return no.has(word) ? taken(false) : refused('not_yes_or_no', text)
  },
  format: written,
  print: written,
  holds: (value: Json) => typeof value === 'boolean',
}

function written(value: Json): string {
  if (typeof value !== 'boolean') return asTyped(value)
  return value ? '是' : '否'
}
