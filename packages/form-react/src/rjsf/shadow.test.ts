import type { JsonObject } from '@tianbao/edit'
import { describe, expect, it } from 'vitest'
import { compiled, openLedger } from '../fixtures/ledger.fixture.ts'
import { followData } from './follow-data.ts'
import { shadowSchema, sheetProperty } from './shadow-schema.ts'

describe('the schema that RJSF draws', () => {
  it('has the table as a counter, and only what has no place in the table', () => {
    const { schema, owned } = shadowSchema(compiled)
    expect(owned).toEqual(['remark', 'attachments'])
    expect(Object.keys(schema.properties as JsonObject)).toEqual([sheetProperty, 'remark', 'attachments'])
    expect((schema.properties as JsonObject)[sheetProperty]).toMatchObject({ type: 'integer' })
    expect(schema.required).toEqual([])
  })

  it('draws the table by our own field, long texts as areas, and no row ids', () => {
    expect(shadowSchema(compiled).uiSchema).toMatchObject({
      [sheetProperty]: { 'ui:field': 'sheet' },
      'ui:order': [sheetProperty, 'remark', 'attachments', '*'],
      remark: { 'ui:widget': 'textarea' },
      attachments: { items: { id: { 'ui:widget': 'hidden' } } },
    })
  })

  it('is the whole schema where there is no table', () => {
    const { schema, owned } = shadowSchema({ ...compiled, sheet: null })
    expect(owned).toEqual(['who', 'until', 'money', 'rows', 'remark', 'attachments'])
    expect(schema.required).toEqual(['who'])
  })
})

describe('what RJSF changed', () => {
  const data = (form: ReturnType<typeof openLedger>) => form.data()

  it('goes into the form value by value, as one step', () => {
    const form = openLedger()
    followData(form, {}, { remark: '写明', attachments: [{ title: '一', pages: 2 }] })
    expect(data(form)).toMatchObject({ remark: '写明', attachments: [{ title: '一', pages: 2 }] })
    expect(form.history.undo).toHaveLength(1)
    form.undo()
    expect(form.data().remark).toBeUndefined()
  })

  it('names the rows that are new', () => {
    const form = openLedger()
    const named = followData(form, {}, { attachments: [{ title: '一' }, { title: '二' }] })
    expect(named.map(({ path }) => path)).toEqual([
      ['attachments', 0],
      ['attachments', 1],
    ])
    const ids = (form.data().attachments as JsonObject[]).map((row) => row.id)
    expect(named.map(({ id }) => id)).toEqual(ids)
  })

  it('takes rows out, and moves them', () => {
    const form = openLedger()
    followData(form, {}, { attachments: [{ title: '一' }, { title: '二' }, { title: '三' }] })
    const [a, b, c] = form.data().attachments as [JsonObject, JsonObject, JsonObject]
    followData(form, { attachments: [a, b, c] }, { attachments: [c, a] })
    expect((form.data().attachments as JsonObject[]).map((row) => row.title)).toEqual(['三', '一'])
  })

  it('leaves what was emptied out of the data', () => {
    const form = openLedger()
    followData(form, {}, { remark: '写明' })
    followData(form, { remark: '写明' }, {})
    expect(form.data().remark).toBeUndefined()
  })
})
