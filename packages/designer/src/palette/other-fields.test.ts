import { blankTemplate, putField, readFields } from '@tianbao/template'
import { expect, test } from 'vitest'
import { otherFieldItems } from './other-fields.ts'

const blank = (form: string) =>
  blankTemplate({ form, region: '420000', year: 2024, title: '表', rows: 2, columns: 2 })

test('fields of another template are offered with their limits, and are new fields here', () => {
  const drawn = putField(blank('other'), {
    spot: { part: 'table#r1c1' },
    field: {
      kind: 'choice',
      title: '依据',
      name: 'basis',
      required: true,
      props: { enum: ['计划', '历史'] },
    },
  })
  if (!('template' in drawn)) throw new Error('A field goes into an empty cell.')
  const [item] = otherFieldItems(drawn.template)
  expect(item).toMatchObject({
    what: 'kind',
    title: '依据',
    icon: 'choice',
    field: { kind: 'choice', name: 'basis', required: true, props: { enum: ['计划', '历史'] } },
  })
  if (!item?.field) throw new Error('The field is offered.')
  const put = putField(blank('mine'), { spot: { part: 'table#r2c2' }, field: item.field })
  if (!('template' in put)) throw new Error('It goes into an empty cell here too.')
  expect(readFields(put.template.schema)('basis')).toMatchObject({
    title: '依据',
    kind: 'choice',
    isRequired: true,
    schema: { enum: ['计划', '历史'] },
  })
})

test('a template that refers to itself without end offers what it has, and ends', () => {
  const schema = { type: 'object', properties: { a: { $ref: '#' } } }
  expect(otherFieldItems({ ...blank('circle'), schema })).toEqual([])
})
