import type { Rule, Template } from '@tianbao/template'
import fc from 'fast-check'

export type Draft = Record<string, never> & { [key: string]: Draft }
type Change = (template: Draft) => void

const at = (draft: Draft, ...names: readonly string[]): Draft =>
  names.reduce((one, name) => one[name] ?? ({} as Draft), draft)
const fields = (draft: Draft) => at(draft, 'schema', 'properties')
const list = (draft: Draft, name: string) => draft[name] as unknown as { id: string }[]

/** Things that people do to the small form: allowed of a variant or not, clashing or not, some of them faults. */
export const changes: readonly Change[] = [
  (t) => Object.assign(at(fields(t), 'filler'), { title: '经办人' }),
  (t) => Object.assign(at(fields(t), 'filler'), { title: '联系人' }),
  (t) => Object.assign(at(fields(t), 'filler'), { maxLength: 20 }),
  (t) => Object.assign(at(fields(t), 'filler'), { maxLength: 30 }),
  (t) => Object.assign(at(fields(t), 'note'), { 'x-help': '写明原因。' }),
  (t) => Object.assign(at(fields(t), 'kind'), { enum: ['甲', '乙'] }),
  (t) => Object.assign(at(fields(t), 'kind'), { enum: ['甲', '乙', '丙', '丁'] }),
  (t) => Object.assign(fields(t), { seal: { type: 'string', title: '公章', maxLength: 9 } }),
  (t) => Object.assign(t.schema ?? {}, { required: ['name', 'filler'] }),
  (t) => void delete fields(t).note,
  (t) => Object.assign(at(fields(t), 'filed'), { 'x-kind': 'text' }),
  (t) =>
    void list(t, 'rules').push(rule('sum_small', { '<=': [{ var: 'funds.income.current' }, 100] }) as never),
  (t) =>
    void list(t, 'rules').push(rule('sum_small', { '<=': [{ var: 'funds.income.current' }, 50] }) as never),
  (t) => void list(t, 'rules').push(rule('reads_note', { filled: [{ var: 'note' }] }) as never),
  (t) => void list(t, 'rules').shift(),
  (t) => Object.assign(list(t, 'rules')[0] ?? {}, { severity: 'warning' }),
  (t) => Object.assign(list(t, 'rules')[0] ?? {}, { message: '收支不等' }),
  (t) =>
    void list(t, 'rules').push({
      ...rule('hide_note', { '!=': [{ var: 'kind' }, '甲'] }),
      type: 'visible',
      at: ['note'],
    } as never),
  (t) => void list(t, 'rules').push({ ...rule('hide_name', false), type: 'visible', at: ['name'] } as never),
  (t) =>
    void list(t, 'rules').push({
      id: 'sum_last',
      type: 'compute',
      target: 'funds.income.last',
      logic: { sum: [{ var: 'funds.expense.last' }, 1] },
    } as never),
  (t) => void nodes(t).push({ id: 'cost', name: '成本' }),
  (t) => {
    const [output] = nodes(t)
    output?.nodes?.unshift({ id: 'speed', name: '时效' })
    Object.assign(output?.free ?? {}, { max: 6 })
  },
  (t) => void (nodes(t)[0]?.nodes ?? []).shift(),
  (t) => void (nodes(t)[0]?.nodes ?? []).reverse(),
  (t) => Object.assign(nodes(t)[0]?.free ?? {}, { max: 5 }),
  (t) => Object.assign(nodes(t)[1] ?? {}, { name: '效果' }),
]

function rule(id: string, logic: unknown): Rule {
  return {
    id,
    type: 'check',
    severity: 'error',
    at: ['funds.income.current'],
    logic,
    message: '不对',
  } as Rule
}

interface CatalogDraft {
  id: string
  name: string
  nodes?: CatalogDraft[]
  free?: object
}
const nodes = (t: Draft) => (t.catalog as unknown as { nodes: CatalogDraft[] }[])[0]?.nodes ?? []

/** Up to three of them, by number. */
export const someChanges = fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 3 })

/** A template with changes, whatever that makes of it. */
export function raw(template: Template, which: readonly number[]): Template {
  const copy = structuredClone(template) as unknown as Draft
  for (const one of which) changes[one]?.(copy)
  return copy as unknown as Template
}
