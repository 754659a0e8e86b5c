import type { Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CellState, Form } from '@tianbao/form'
import { contextOf } from '../source/cell-at.ts'
import type { LandedCell, RefusedCell } from './landing.ts'

type Outcome = Pick<LandedCell, 'kind' | 'value' | 'was' | 'now' | 'note' | 'isNumeric'>
type Refused = Pick<RefusedCell, 'why' | 'stays' | 'isSame' | 'issue'>

/** What becomes of one text in one cell: it lands, it is refused, or there is nothing to land (null). */
export type CellOutcome = { readonly lands: Outcome } | { readonly refused: Refused } | null

/** The unit that an amount is in where its own text says none: said by a head, or chosen by a person. */
export interface SaidUnit {
  readonly head: string | null
  /** For amounts with ￥ alone. */
  readonly chosen: string | null
}

/** Reads a text for a cell as if it were typed there. `isNew`: the cell is one of a row that does not exist yet. */
export function landCell(
  form: Form,
  cell: CellState,
  text: string,
  unit: SaidUnit,
  isNew: boolean,
): CellOutcome {
  const { field } = cell
  const kind = fieldKind(field.kind)
  if (!kind || text.trim() === '') return null
  const context = contextOf(form, cell)
  const was = isNew ? '' : cell.text
  const refuse = (why: Refused['why'], more: Partial<Refused> = {}): CellOutcome => ({
    refused: { why, stays: was, isSame: isSameText(text, was), ...more },
  })
  const read = (words: string) => kind.read(words, context)
  const typed = readWithUnit(text, unit, field.kind === 'money', read)
  if (cell.isComputed && cell.isReadonly) {
    const isSame = typed.ok && isClose(typed.value, cell.computed ?? cell.value, context.decimals)
    return refuse('computed', { isSame: isSame || isSameText(text, was) })
  }
  if (cell.isReadonly && !isNew) return refuse('locked')
  if (typed.ok) {
    if (typed.value === undefined) return null
    const now = kind.format(typed.value, context)
    const isSame = !isNew && (typed.value === cell.value || now === was)
    return {
      lands: {
        kind: isSame ? 'same' : was === '' ? 'new' : 'changed',
        value: typed.value,
        was,
        now,
        note: typed.note ?? null,
        isNumeric: kind.isNumeric,
      },
    }
  }
  const issue = { code: typed.issue, params: typed.params ?? {} }
  if (kind.isNumeric && /^[=＝]/.test(text.trim())) return refuse('formula', { issue })
  if (was !== '' || typed.issue === 'value.unit_unclear') return refuse('unreadable', { issue })
  return { lands: { kind: 'text', value: text.trim(), was, now: text.trim(), note: null, isNumeric: false } }
}

/** A head's unit is the text's, unless the text says one itself; a chosen one only where the text asks. */
function readWithUnit<T extends { readonly ok: boolean }>(
  text: string,
  unit: SaidUnit,
  isMoney: boolean,
  read: (text: string) => T,
): T {
  const plain = read(text)
  if (!isMoney) return plain
  const said = plain.ok ? unit.head : (unit.head ?? unit.chosen)
  if (said === null || /[元万亿圆]/.test(text)) return plain
  const full = read(`${text}${said}`)
  return full.ok ? full : plain
}

function isClose(a: Json | undefined, b: Json | undefined, decimals: number): boolean {
  if (typeof a !== 'number' || typeof b !== 'number') return false
  return Math.abs(a - b) <= 0.5 / 10 ** decimals + Number.EPSILON * Math.abs(a)
}

/** The same words, in whatever width and spacing. */
export function isSameText(a: string, b: string): boolean {
  return bareText(a) === bareText(b)
}

/** A text without its width and spacing. */
export function bareText(text: string): string {
  return text.normalize('NFKC').replace(/[\s,]/g, '')
}
