import { cell, publish } from './acts.ts'
import { expect, test } from './served.ts'

const region = '350000'
const target = (title: string, more: object = {}) => ({
  type: 'string',
  'x-kind': 'target',
  maxLength: 100,
  title,
  ...more,
})

/** A form of two columns beside the indicator's name. */
function formOf(form: string, year: number, title: string, columns: Readonly<Record<string, object>>) {
  const names = Object.keys(columns)
  const head = (name: string) => (columns[name] as { title: string }).title
  return {
    format: 1,
    form,
    region,
    year,
    title,
    currency: { unit: '万元', decimals: 2 },
    schema: {
      type: 'object',
      'x-order': ['department', 'annual'],
      additionalProperties: false,
      properties: {
        department: { type: 'string', 'x-kind': 'organisation', title: '部门名称', maxLength: 100 },
        annual: {
          type: 'array',
          title: '年度指标',
          maxItems: 20,
          items: {
            type: 'object',
            additionalProperties: false,
            required: ['id'],
            'x-order': ['name', ...names],
            properties: {
              id: { type: 'string', maxLength: 64 },
              name: { type: 'string', title: '指标名称', maxLength: 100 },
              ...columns,
            },
          },
        },
      },
    },
    sheet: {
      page: {
        size: 'A4',
        orientation: 'portrait',
        margins: { top: 15, right: 15, bottom: 15, left: 15 },
      },
      columns: ['c1', 'c2', 'c3'].map((id) => ({ id, width: 55 })),
      bands: [
        {
          id: 'header',
          band: 'grid',
          rows: [{ id: 'r1' }],
          cells: [
            { id: 'label', at: ['r1', 'c1'], text: '部门名称' },
            { id: 'department', at: ['r1', 'c2'], text: '{department}' },
          ],
        },
        {
          id: 'annual_table',
          band: 'table',
          rows: 'annual',
          columns: [
            { id: 'name', at: 'c1', head: '指标名称', cell: '{name}' },
            ...names.map((name, at) => ({ id: name, at: `c${at + 2}`, head: head(name), cell: `{${name}}` })),
          ],
        },
      ],
    },
  }
}

const goal = (year: number) => ({
  ...formOf('chain-goal', year, '链条申报表', {
    target: target('指标值', { 'x-year': 0 }),
    last: target('上年实际', { 'x-year': -1 }),
  }),
  sources: {
    done: {
      form: 'chain-evaluation',
      year: -1,
      carry: [{ each: 'annual', fields: ['last'], from: { last: 'actual' } }],
    },
  },
})
const evaluation = {
  ...formOf('chain-evaluation', 2022, '链条自评表', {
    target: target('指标值'),
    actual: target('实际完成值'),
  }),
  sources: {
    declared: {
      form: 'chain-goal',
      year: 0,
      carry: [{ fields: ['department'] }, { each: 'annual', fields: ['name', 'target'] }],
    },
  },
}

test('what was declared is evaluated, and what was done stands in next year’s column, locked, with where it is from', async ({
  page,
  request,
}) => {
  // Years behind those of the forms that come along: what other journeys find newest stays the newest.
  for (const template of [goal(2022), evaluation, goal(2023)]) await publish(request, template)
  const data = {
    department: '省档案馆',
    annual: [{ id: 'r1', name: '档案数字化率', target: '≥95%' }],
  }
  const made = await request.post('/api/submissions', {
    data: { template: { region, form: 'chain-goal', year: 2022 }, data },
  })
  expect(made.ok(), await made.text()).toBe(true)
  const { id } = await made.json()

  await page.goto('/')
  await page.getByRole('button', { name: '据此填 链条自评表' }).click()
  await expect(page.getByRole('grid', { name: '链条自评表' })).toBeVisible()
  await expect(cell(page, /指标值.*≥95%/)).toHaveAccessibleName(/不能改/)
  await cell(page, /实际完成值/).click()
  await page.keyboard.type('97%')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('status').filter({ hasText: /已保存 \d/ })).toBeVisible()

  await page.goto(`/s/${id}/next`)
  await page.getByRole('button', { name: '开始 2023 年度的表' }).click()
  await expect(page.getByRole('grid', { name: '链条申报表' })).toBeVisible()
  await expect(cell(page, /上年实际.*97%/)).toHaveAccessibleName(/不能改/)
})
