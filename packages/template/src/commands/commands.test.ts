import { applyEdits, invertEdits } from '@tianbao/edit'
import { mergeCells, place, skeletonShape } from '@tianbao/sheet'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { checkGate } from '../gate/check-gate.ts'
import type { Template } from '../template.ts'
import { blankTemplate } from './blank-template.ts'
import { removeField, retitleField, setFieldProps, setRequired } from './change-field.ts'
import { asJson, type CommandOutcome, changeTemplate, isNotDone } from './outcome.ts'
import { placeField, putField } from './put-field.ts'
import { renameField } from './rename-field.ts'
import { repeatRow } from './repeat-row.ts'
import { writeText } from './write-text.ts'
import { writeTexts } from './write-texts.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '试画的表' })
const spot = (row: string, column: string) => ({ part: `table#${row}${column}` })

function done(outcome: CommandOutcome): Template {
  if (isNotDone(outcome)) throw new Error(outcome.refused)
  return outcome.template
}

/** Gestures one after another, each of which must be done. */
function drawn(...gestures: readonly ((template: Template) => CommandOutcome)[]): Template {
  return gestures.reduce((template, gesture) => done(gesture(template)), blank)
}

const write = (row: string, column: string, text: string) => (template: Template) =>
  writeText(template, { spot: spot(row, column), text })
const field =
  (row: string, column: string, kind: string, more: object = {}) =>
  (template: Template) =>
    putField(template, { spot: spot(row, column), field: { kind, ...more } })

describe('a field put into the table', () => {
  const template = drawn(
    write('r1', 'c1', '填报人：'),
    field('r1', 'c2', 'person', { name: 'filler', required: true }),
  )

  test('that is called as another one is called takes the words of its row too', () => {
    const { schema } = drawn(
      write('r1', 'c3', '备注'),
      write('r2', 'c1', '省级资金'),
      write('r3', 'c1', '其他资金'),
      field('r2', 'c2', 'money'),
      field('r2', 'c3', 'text'),
      field('r3', 'c2', 'money'),
      field('r3', 'c3', 'text'),
    )
    const titles = Object.values(Object(schema.properties)).map((one) => Object(one).title)
    expect(titles).toEqual(['省级资金', '备注', '其他资金', '其他资金备注'])
  })

  test('takes its title from the label beside it', () => {
    expect(template.schema).toMatchObject({
      'x-order': ['filler'],
      required: ['filler'],
      properties: { filler: { type: 'string', title: '填报人', 'x-kind': 'person' } },
    })
    expect(template.sheet?.bands[0]).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ id: 'r1c2', text: '{filler}' })]),
    })
  })

  test('compiles, and passes the gate', () => {
    const { compiled } = compileTemplate(template)
    expect(Object.keys(compiled?.fields ?? {})).toEqual(['filler'])
    expect(checkGate(template)).toEqual([])
  })

  test('is refused where a field stands, unless it replaces it', () => {
    const part = { part: 'table#r1c2' }
    const outcome = putField(template, { spot: part, field: { kind: 'phone' } })
    expect(outcome).toMatchObject({ refused: 'template.refused_field_there', params: { fields: ['filler'] } })
    const replaced = putField(template, { spot: part, field: { kind: 'phone' }, replace: true })
    expect(replaced).toMatchObject({ unplaced: ['filler'], made: ['phone_1'] })
    expect(placeField(done(replaced), { spot: spot('r2', 'c1'), field: 'filler' })).toMatchObject({
      made: ['filler'],
    })
  })

  test('stands behind the words of its place', () => {
    const next = drawn(write('r1', 'c1', '截止'), (one) =>
      putField(one, {
        spot: { part: 'table#r1c1' },
        field: { kind: 'year', title: '截止年', name: 'end_year' },
      }),
    )
    expect(next.sheet?.bands[0]).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ id: 'r1c1', text: '截止{end_year}' })]),
    })
  })

  test('is retitled together with the label that says so', () => {
    const next = done(retitleField(template, { field: 'filler', title: '经办人' }))
    expect(next.schema).toMatchObject({ properties: { filler: { title: '经办人' } } })
    const labelled = drawn(write('r1', 'c1', '填报人'), field('r1', 'c2', 'person', { name: 'filler' }))
    const renamed = done(retitleField(labelled, { field: 'filler', title: '经办人' }))
    expect(renamed.sheet?.bands[0]).toMatchObject({
      cells: expect.arrayContaining([expect.objectContaining({ text: '经办人' })]),
    })
  })

  test('goes from its place and stays in the form, or goes from both', () => {
    const cleared = writeTexts(template, [{ spot: { part: 'table#r1c2' }, text: null }])
    expect(cleared).toMatchObject({ unplaced: ['filler'] })
    expect(done(cleared).schema).toMatchObject({ properties: { filler: {} } })
    const removed = done(removeField(template, { field: 'filler' }) as CommandOutcome)
    expect(removed.schema).toMatchObject({ properties: {}, required: [], 'x-order': [] })
    expect(JSON.stringify(removed.sheet)).not.toContain('filler')
  })

  test('is not taken away while a rule uses it, which is named', () => {
    const ruled: Template = {
      ...template,
      rules: [
        {
          id: 'must',
          type: 'check',
          at: ['filler'],
          logic: { '!!': { var: 'filler' } },
          message: '填报人没有填。',
        },
      ],
    }
    expect(removeField(ruled, { field: 'filler' })).toMatchObject({
      refused: 'template.refused_in_use',
      uses: [
        { rule: 'must', how: 'reads' },
        { rule: 'must', how: 'stands' },
      ],
    })
    const removed = removeField(ruled, { field: 'filler', force: true })
    expect(removed).toMatchObject({ template: { rules: [] } })
  })
})

test('properties of several fields are set in one gesture', () => {
  const template = drawn(
    field('r1', 'c1', 'money', { title: '甲' }),
    field('r1', 'c3', 'money', { title: '乙' }),
  )
  const outcome = setFieldProps(template, {
    fields: ['money_1', 'money_2'],
    props: { maximum: 100, minimum: undefined },
  })
  expect(done(outcome).schema).toMatchObject({
    properties: { money_1: { maximum: 100 }, money_2: { maximum: 100 } },
  })
  expect(JSON.stringify(done(outcome).schema)).not.toContain('minimum')
  expect(done(setRequired(template, { fields: ['money_1'], isRequired: true })).schema).toMatchObject({
    required: ['money_1'],
  })
})

describe('a row that is repeated', () => {
  const merge = (row: string, from: string, to: string) => (template: Template) => {
    const { sheet } = template
    const merged =
      sheet && mergeCells(sheet, { band: 'table', from: { row, column: from }, to: { row, column: to } })
    if (!merged || !('sheet' in merged)) throw new Error('not merged')
    return changeTemplate(template, { ...template, sheet: merged.sheet })
  }
  const template = drawn(
    merge('r1', 'c1', 'c8'),
    merge('r2', 'c2', 'c8'),
    merge('r3', 'c2', 'c4'),
    merge('r3', 'c5', 'c8'),
    merge('r4', 'c2', 'c4'),
    merge('r4', 'c5', 'c8'),
    write('r1', 'c1', '一、项目'),
    write('r2', 'c1', '项目'),
    write('r2', 'c2', '预算'),
    write('r3', 'c1', '项目名称'),
    write('r3', 'c2', '金额'),
    write('r3', 'c5', '说明'),
    field('r4', 'c1', 'text', { name: 'project' }),
    field('r4', 'c2', 'money', { name: 'amount', required: true }),
    field('r4', 'c5', 'text', { name: 'explanation' }),
  )

  test('becomes a table under its heads, and its fields the columns of a list', () => {
    const next = done(repeatRow(template, { band: 'table', row: 'r4', title: '项目清单' }) as CommandOutcome)
    expect(next.schema).toMatchObject({
      properties: {
        rows_1: {
          type: 'array',
          items: { required: ['id', 'amount'], properties: { project: { title: '项目名称' }, amount: {} } },
        },
      },
    })
    const table = next.sheet?.bands.find((band) => band.band === 'table')
    expect(table).toMatchObject({
      rows: 'rows_1',
      columns: [
        { head: '项目', columns: [{ head: '项目名称', cell: '{project}' }] },
        {
          head: '预算',
          columns: [
            { head: '金额', cell: '{amount}' },
            { head: '说明', cell: '{explanation}' },
          ],
        },
      ],
    })
    expect(checkGate(next)).toEqual([])
    expect(next.sheet && place(next.sheet, skeletonShape(next.sheet)).faults).toEqual([])
  })

  test('is refused where it is part of a merged cell, or has no field', () => {
    expect(repeatRow(template, { band: 'table', row: 'r6' })).toMatchObject({
      refused: 'template.refused_row_empty',
    })
    const tall =
      template.sheet &&
      mergeCells(template.sheet, {
        band: 'table',
        from: { row: 'r4', column: 'c5' },
        to: { row: 'r5', column: 'c8' },
      })
    if (!tall || !('sheet' in tall)) throw new Error('not merged')
    expect(repeatRow({ ...template, sheet: tall.sheet }, { band: 'table', row: 'r4' })).toMatchObject({
      refused: 'template.refused_row_merged',
    })
  })
})

test('a label beside the heads and the row stands beside the table', () => {
  const draw = drawn(
    write('r1', 'c1', '项目支出'),
    write('r1', 'c2', '名称'),
    write('r1', 'c3', '金额'),
    field('r2', 'c2', 'text', { name: 'project' }),
    field('r2', 'c3', 'money', { name: 'amount' }),
  )
  const { sheet } = draw
  const down = (to: string) =>
    sheet &&
    mergeCells(sheet, { band: 'table', from: { row: 'r1', column: 'c1' }, to: { row: to, column: 'c1' } })
  const beside = down('r2')
  if (!beside || !('sheet' in beside)) throw new Error('not merged')
  const next = done(
    repeatRow({ ...draw, sheet: beside.sheet }, { band: 'table', row: 'r2' }) as CommandOutcome,
  )
  expect(next.sheet?.bands[0]).toMatchObject({
    band: 'stack',
    side: { text: '项目支出', inside: 'c2' },
    bands: [{ band: 'table', rows: 'rows_1' }],
  })
  // A list that was renamed leaves its first name to the next one, and no id of a band twice.
  const again = done(putField(next, { spot: spot('r4', 'c1'), field: { kind: 'text' } }))
  const renamed = done(renameField(again, { field: 'rows_1', name: 'projects' }))
  expect(repeatRow(renamed, { band: 'table', row: 'r4' })).toMatchObject({ made: ['rows_1'] })
  const further = down('r3')
  if (!further || !('sheet' in further)) throw new Error('not merged')
  // One that reaches further, over a total, stands beside the table and the total, and names the list.
  const over = done(
    repeatRow({ ...draw, sheet: further.sheet }, { band: 'table', row: 'r2' }) as CommandOutcome,
  )
  expect(over.schema.properties).toMatchObject({ rows_1: { title: '项目支出' } })
  expect(over.sheet?.bands).toMatchObject([
    {
      band: 'stack',
      side: { text: '项目支出', inside: 'c2' },
      bands: [
        { band: 'table', rows: 'rows_1' },
        { id: 'table', band: 'grid', rows: [{ id: 'r3' }] },
      ],
    },
    { band: 'grid' },
  ])
  expect(over.sheet && place(over.sheet, skeletonShape(over.sheet)).faults).toEqual([])
})

test('a gesture is its edits, and taking them back gives the template as it was, whatever is done', () => {
  const rows = fc.constantFrom('r1', 'r2', 'r3', 'r4')
  const columns = fc.constantFrom('c1', 'c2', 'c3', 'c5', 'c7')
  const kinds = fc.constantFrom('text', 'money', 'choice', 'long-text', 'date', 'target')
  const gesture: fc.Arbitrary<(template: Template) => CommandOutcome> = fc.oneof(
    fc
      .tuple(rows, columns, fc.constantFrom('填报人', '金额', '合 计'))
      .map(([r, c, text]) => write(r, c, text)),
    fc.tuple(rows, columns, kinds).map(([r, c, kind]) => field(r, c, kind)),
    rows.map((row) => (one: Template) => repeatRow(one, { band: 'table', row }) as CommandOutcome),
    fc.nat(5).map((at) => (one: Template) => {
      const names = Object.keys(one.schema.properties ?? {})
      return removeField(one, { field: names[at % Math.max(1, names.length)] ?? '' }) as CommandOutcome
    }),
  )
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 10 }), (gestures) => {
      let template = blank
      for (const one of gestures) {
        const outcome = one(template)
        if (isNotDone(outcome)) continue
        const applied = applyEdits(asJson(template), outcome.edits)
        if (!('tree' in applied))
          throw new Error(`${applied.conflict.reason} ${JSON.stringify(outcome.edits)}`)
        expect(applied.tree).toEqual(asJson(outcome.template))
        const back = applyEdits(applied.tree, invertEdits(applied.edits))
        expect('tree' in back && back.tree).toEqual(asJson(template))
        template = outcome.template
        expect(checkGate(template)).toEqual([])
        expect(template.sheet && place(template.sheet, skeletonShape(template.sheet)).faults).toEqual([])
      }
    }),
    { seed: 61, numRuns: 150 },
  )
})
