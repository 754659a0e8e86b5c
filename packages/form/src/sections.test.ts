import { layRawTable } from '@tianbao/sheet'
import { blankTemplate, compileTemplate, layBlock } from '@tianbao/template'
import { expect, it } from 'vitest'
import { createForm } from './create-form.ts'

it('rows beside one label are one section, called by it', () => {
  const blank = blankTemplate({ form: 'drawn', region: '510000', year: 2025, title: '表' })
  const block = {
    ...layRawTable([
      [{ text: '单位名称' }, { text: '', columnSpan: 2 }],
      [{ text: '支出预算（万元）', rowSpan: 2 }, { text: '财政拨款' }, { text: '其他资金' }],
      [{ text: '' }, { text: '' }],
    ]),
    fields: {},
    rules: [],
  }
  const laid = layBlock(blank, { band: 'table', row: 'r1', column: 'c1', block, guess: true })
  if ('refused' in laid) throw new Error(laid.refused)
  const { compiled } = compileTemplate(laid.template)
  if (compiled === undefined) throw new Error('It makes no form.')
  const form = createForm(compiled, { today: '2025-01-01', mintId: () => 'a' })
  expect(form.sections().map(({ title }) => title)).toEqual(['单位名称', '支出预算'])
})
