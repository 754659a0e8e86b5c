import { type Edit, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import { createForm } from '@tianbao/form'
import { digestOf, type Rule, type Template } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { runs } from '../testing/runs.ts'
import { compiled, smallData, smallTemplate } from '../testing/small-template.ts'
import { amendVariant, newVariant } from './amend-variant.ts'
import { applyVariant } from './apply-variant.ts'
import { checkVariant } from './check-variant.ts'
import { choicesFor, decide, reviveEdit } from './decide.ts'
import { editIds } from './edit-ids.ts'
import { faultsOf } from './faults-of.ts'
import { projectForm } from './project-form.ts'
import { rebaseVariant } from './rebase-variant.ts'
import type { Variant } from './variant.ts'

type Draft = Record<string, never> & { [key: string]: Draft }
type Change = (template: Draft) => void

const at = (draft: Draft, ...names: readonly string[]): Draft =>
  names.reduce((one, name) => one[name] ?? ({} as Draft), draft)
const fields = (draft: Draft) => at(draft, 'schema', 'properties')
const list = (draft: Draft, name: string) => draft[name] as unknown as { id: string }[]

/** Things that people do to a form: allowed of a variant or not, clashing or not. */
const changes: readonly Change[] = [
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

const some = fc.uniqueArray(fc.nat(changes.length - 1), { maxLength: 3 })
function raw(template: Template, which: readonly number[]): Template {
  const copy = structuredClone(template) as unknown as Draft
  for (const one of which) changes[one]?.(copy)
  return copy as unknown as Template
}
function changed(template: Template, which: readonly number[]): Template {
  const after = raw(template, which)
  return faultsOf(after).length === 0 ? after : template
}

const base = smallTemplate(2024)
const bases = new Map<string, Template>()
const basedOn = (which: readonly number[]): Template => {
  const key = which.join()
  const known = bases.get(key) ?? changed(base, which)
  bases.set(key, known)
  return known
}
let minted = 0
const drawn = (which: readonly number[]): Variant =>
  amendVariant(newVariant(base, '420700'), base, basedOn(which), () => `e${++minted}`)

const onceDrawn = new Map<string, Variant>()
const drawnOnce = (which: readonly number[]): Variant => {
  const known = onceDrawn.get(which.join()) ?? drawn(which)
  onceDrawn.set(which.join(), known)
  return known
}
const noFaults = () => []
const drawnRaw = (which: readonly number[]): Variant =>
  amendVariant(newVariant(base, '420700'), base, raw(base, which), () => `e${++minted}`, noFaults)
const equal = (one: unknown, other: unknown) => equalJson(one as Json, other as Json)

describe('a variant', () => {
  test('put over the base that it was drawn on is what was drawn', () => {
    fc.assert(
      fc.property(some, (which) => {
        const { template, outcomes } = applyVariant(drawn(which), base)
        expect(equalJson(json(template), json({ ...basedOn(which), region: '420700' }))).toBe(true)
        expect(outcomes.every(({ is }) => is === 'stands')).toBe(true)
      }),
      { seed: 231, numRuns: runs / 20 },
    )
  })

  test('is brought to another base with no edit lost, twice as once, and the same by any way', () => {
    fc.assert(
      fc.property(some, some, some, (mine, theirs, next) => {
        const variant = drawnRaw(mine)
        const [one, two] = [raw(base, theirs), raw(base, next)]
        const once = rebaseVariant(variant, two, noFaults)
        expect(once.effective.outcomes.map(({ id }) => id)).toEqual(variant.edits.map(({ id }) => id))
        expect(equal(rebaseVariant(once.variant, two, noFaults), once)).toBe(true)
        const byWay = rebaseVariant(rebaseVariant(variant, one, noFaults).variant, two, noFaults)
        expect(equal(byWay, once)).toBe(true)
        const back = rebaseVariant(once.variant, base, noFaults)
        expect(equal(back.effective, applyVariant(variant, base, noFaults))).toBe(true)
      }),
      { seed: 232, numRuns: runs },
    )
  })

  test('that is drawn on makes what was drawn, whatever waited for a decision', () => {
    fc.assert(
      fc.property(some, some, some, (mine, theirs, then) => {
        const now = raw(base, theirs)
        const { variant, effective } = rebaseVariant(drawnRaw(mine), now, noFaults)
        const wanted = raw(effective.template, then)
        const amended = amendVariant(variant, now, wanted, editIds(variant), noFaults)
        expect(equal(applyVariant(amended, now, noFaults).template, wanted)).toBe(true)
        const ids = new Set(amended.edits.map(({ id }) => id))
        expect(ids.size).toBe(amended.edits.length)
        for (const { id, is } of effective.outcomes) if (is === 'conflict') expect(ids.has(id)).toBe(true)
      }),
      { seed: 310, numRuns: runs },
    )
  })

  test('makes a good template of any base, whatever is in conflict', () => {
    fc.assert(
      fc.property(some, some, (mine, theirs) => {
        const { outcomes, template } = rebaseVariant(drawnOnce(mine), basedOn(theirs)).effective
        expect(outcomes.length).toBe(drawnOnce(mine).edits.length)
        expect(faultsOf(template)).toEqual([])
      }),
      { seed: 235, numRuns: runs / 20 },
    )
  })

  test('has every conflict settled by a decision that is open, and the decision lasts', () => {
    fc.assert(
      fc.property(some, some, fc.boolean(), (mine, theirs, isMine) => {
        const now = basedOn(theirs)
        let { variant } = rebaseVariant(drawn(mine), now)
        for (const { id, is } of applyVariant(variant, now).outcomes) {
          if (is !== 'conflict') continue
          const choices = choicesFor(variant, now, id)
          if (choices.base === undefined) continue
          const decision = isMine && choices.mine !== undefined ? 'mine' : 'base'
          variant = decide(variant, now, id, decision)
          const after = applyVariant(variant, now).outcomes.find((one) => one.id === id)
          expect(decision === 'base' ? after?.is === 'retired' : after !== undefined).toBe(true)
        }
        if (!isMine) expect(applyVariant(variant, now).open).toBe(0)
      }),
      { seed: 233, numRuns: runs / 25 },
    )
  })

  test('keeps what the base takes over, and it counts again where the base takes it back', () => {
    const variant = drawn([0])
    const adopted = rebaseVariant(variant, basedOn([0]))
    expect(adopted.effective.outcomes.map(({ is }) => is)).toEqual(['satisfied'])
    const back = rebaseVariant(adopted.variant, base)
    expect(back.effective.template.schema).toEqual(basedOn([0]).schema)
  })

  test('that chose the base’s is retired to be seen, and can be revived', () => {
    const now = basedOn([1])
    const { variant, effective } = rebaseVariant(drawn([0]), now)
    const [conflict] = effective.outcomes
    expect(conflict).toMatchObject({
      is: 'conflict',
      conflict: { saw: '填报人', stands: '联系人', wanted: '经办人' },
    })
    const id = conflict?.id ?? ''
    const retired = decide(variant, now, id, 'base')
    expect(applyVariant(retired, now)).toMatchObject({ open: 0, outcomes: [{ is: 'retired' }] })
    expect(applyVariant(reviveEdit(retired, id), now).open).toBe(1)
    const mine = decide(variant, now, id, 'mine')
    expect(applyVariant(mine, now)).toMatchObject({ open: 0, outcomes: [{ is: 'stands' }] })
    expect(mine.edits[0]?.on).toBe(digestOf(now))
  })

  test('merges options item by item where both sides changed them', () => {
    const now = basedOn([6])
    const { variant } = rebaseVariant(drawn([5]), now)
    const id = variant.edits[0]?.id ?? ''
    expect(choicesFor(variant, now, id)).toEqual({
      base: { result: ['甲', '乙', '丙', '丁'] },
      mine: { result: ['甲', '乙'] },
      merged: { result: ['甲', '乙', '丁'] },
    })
  })

  test('whose rule reads what the base has taken away is a conflict, not a broken form', () => {
    const now = basedOn([9])
    const { effective } = rebaseVariant(drawn([13]), now)
    expect(effective.outcomes).toMatchObject([{ is: 'conflict', conflict: { reason: 'fault' } }])
    expect(equalJson(json(effective.template), json({ ...now, region: '420700' }))).toBe(true)
  })
})

const baseCompiled = compiled(base)
const judgeBase = createValidator(baseCompiled)
const variants = new Map<
  string,
  { readonly findings: number; open(data: JsonObject): ReturnType<typeof createForm> }
>()
function opened(which: readonly number[]) {
  const key = which.join()
  const known = variants.get(key)
  if (known !== undefined) return known
  const mine = basedOn(which)
  const template = compiled(mine)
  const validate = createValidator(template)
  const one = {
    findings: checkVariant(base, mine).length,
    open: (data: JsonObject) =>
      createForm(template, { data, validate, today: '2024-01-26', mintId: () => 'minted' }),
  }
  variants.set(key, one)
  return one
}

test('what is valid under an allowed variant is, on the base’s fields, valid under the base', () => {
  let judged = 0
  const allowed = [0, 2, 4, 5, 7, 8, 11, 16, 17, 19, 21, 24, 25]
  fc.assert(
    fc.property(fc.subarray(allowed, { maxLength: 2 }), smallData, (which, data) => {
      const variant = opened(which)
      expect(variant.findings).toBe(0)
      const { unknown: _, 'a.b#c~': __, ...known }: JsonObject = { name: '甲', filler: '乙', ...data }
      const form = variant.open(mended(known as JsonObject))
      if (form.findings('submitting').some(({ severity }) => severity === 'error')) return
      judged += 1
      const under = createForm(baseCompiled, {
        data: projectForm(form, baseCompiled),
        validate: judgeBase,
        today: '2024-01-26',
        mintId: () => 'minted',
      })
      expect(under.findings('submitting').filter(({ severity }) => severity === 'error')).toEqual([])
    }),
    { seed: 234, numRuns: runs },
  )
  // The law says nothing of invalid data: there must be enough of the other.
  expect(judged).toBeGreaterThan(runs / 10)
})

/** Data put right where chance would nearly always make it wrong. */
function mended(data: JsonObject): JsonObject {
  const funds = data.funds as { income?: JsonObject; expense?: JsonObject } | undefined
  const right = {
    ...data,
    ...(data.kind === undefined ? {} : { kind: '甲' }),
    ...(data.filed === undefined ? {} : { filed: '2024-01-26' }),
    ...(funds === undefined ? {} : { funds: { ...funds, expense: { ...funds.expense, ...funds.income } } }),
  } as JsonObject
  const { annual: _, goals: __, ...rest } = right
  const rows = Array.isArray(right.annual)
    ? right.annual.filter((row) => (row as JsonObject).id !== 'lost')
    : []
  return {
    ...rest,
    annual: rows.map((row) => ({ ...(row as JsonObject), target: '≥95%', last: '90%', before: '85%' })),
  }
}

describe('a variant may not', () => {
  const cases: readonly (readonly [why: string, change: number])[] = [
    ['looser', 6],
    ['gone', 9],
    ['retyped', 10],
    ['rule_gone', 14],
    ['rule_looser', 15],
    ['hides_required', 18],
    ['no_room', 20],
    ['node_gone', 22],
  ]
  test.each(cases)('do what is %s', (why, change) => {
    const codes = checkVariant(base, raw(base, [change])).map(({ code }) => code)
    expect(codes).toContain(`versions.variant_${why}`)
  })

  test('touch what the base locked', () => {
    const locking = { ...base, locked: ['schema.properties.filler', 'rules#balance'] }
    const mine = { ...changed(base, [0, 16]), locked: locking.locked }
    expect(checkVariant(locking, mine).map(({ addresses }) => addresses[0])).toEqual(locking.locked)
  })
})

function json(template: Template): Json {
  return template as unknown as Json
}

test('pins say what stood there, so that an edit needs no old base', () => {
  const { edits } = drawn([11])
  const [pinned] = edits
  expect(pinned).toMatchObject({
    edit: { op: 'insert', into: 'rules', after: 'balance' },
    seen: { to: ['balance'] },
  })
  expect((pinned?.edit as Edit | undefined)?.op).toBe('insert')
})
