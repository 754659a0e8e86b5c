import { readFileSync } from 'node:fs'
import { compileTemplate, readTemplate } from '@tianbao/template'
import { expect, test } from 'vitest'
import { partsByList } from './parts-by-list.ts'

const folder = new URL('../../../../templates/hubei-ezhou/department-goal-2023/', import.meta.url)
const { template } = readTemplate(readFileSync(new URL('template.json', folder), 'utf8'))
const compiled = template && compileTemplate(template).compiled
const { data } = JSON.parse(readFileSync(new URL('samples/typed.json', folder), 'utf8'))
const asked = {
  amount: 297.93,
  year: 0,
  to: [
    { at: 'funds.expense.personnel.last', title: '人员类项目支出' },
    { at: 'funds.expense.operating.last', title: '运转类项目支出' },
  ],
}
const parts = (more: object = {}, rows: readonly object[] = data.projects) => {
  if (!compiled) throw new Error('The template does not compile.')
  return partsByList({ ...data, projects: [...rows] }, compiled, { ...asked, ...more })
}

test('an amount is divided as the list of projects divides it: by name, and the one row that is what is left', () => {
  expect(parts()).toEqual({
    list: 'projects',
    parts: [
      { at: 'funds.expense.personnel.last', rows: [{ name: '人员经费', amount: 257.95 }] },
      { at: 'funds.expense.operating.last', rows: [{ name: '公用经费', amount: 39.98 }] },
    ],
  })
})

test('without a ground there is no proposal', () => {
  expect(parts({ year: -1 })).toBeNull()
  expect(parts({ amount: 297.94 })).toBeNull()
  expect(parts({}, [])).toBeNull()
  // Two rows that are what is left: nobody knows which.
  expect(parts({}, [...data.projects, { id: 'p9', name: '其他', current: 39.98 }])).toBeNull()
  expect(parts({}, data.projects.slice(1))).toBeNull()
  expect(parts({}, [null, 7, { id: 'x', name: 5, current: '39' }] as unknown as object[])).toBeNull()
})
