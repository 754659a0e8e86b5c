import { expect, test } from './served.ts'

const headers = { 'content-type': 'application/json' }
const form = 'department-goal'

test('a city’s variant goes to next year’s base, its conflict is decided in the page, and what changed is told', async ({
  page,
  request,
}) => {
  const send = async (path: string, data: object) => {
    const answer = await request.post(path, { headers, data })
    expect(answer.ok(), `${path}: ${await answer.text()}`).toBe(true)
    return answer.json()
  }
  const line = async (id: string) => (await (await request.get(`/api/drafts/${id}`)).json()).draft
  const act = async (id: string, act: string, by: string) =>
    send(`/api/drafts/${id}/acts`, { act, by, revision: (await line(id)).revision })

  // The province publishes next year's form, with another help for a field that the city had changed.
  const province = { region: '420000', form, year: 2024 }
  const next = { ...province, year: 2025 }
  const { id } = await send('/api/drafts', { from: 'template', window: 'w1', template: province, key: next })
  const { base } = await (await request.get(`/api/drafts/${id}`)).json()
  const at = 'schema.properties.phone.x-help'
  const edits = [{ op: 'set', at, was: base.schema.properties.phone['x-help'], now: '手机或座机。' }]
  const step = { id: 's1', code: 'step.json', params: {}, edits, at: '2024-11-01T00:00:00.000Z' }
  await send(`/api/drafts/${id}/steps`, {
    window: 'w1',
    revision: (await line(id)).revision,
    steps: [step],
    position: 1,
  })
  await act(id, 'submit', '周敏')
  await act(id, 'publish', '李琼')

  // The city begins its own from the start page, which advises to go on from last year's.
  await page.goto('/designer/')
  await page.getByRole('combobox', { name: '表名' }).fill('部门整体绩效目标申报表')
  await page.getByRole('textbox', { name: '年度' }).fill('2025')
  await page.getByRole('combobox', { name: '地区' }).fill('421381')
  await expect(page.getByRole('radio', { name: /做上级表的地方版/ })).toBeChecked()
  await expect(page.getByText('2024 年地方版的修改逐条带过来')).toBeVisible()
  await page.getByRole('button', { name: '建立 2025 年草稿' }).click()
  await page.getByRole('button', { name: '地方修改' }).click()
  await expect(page.getByText('还有 1 处要决定', { exact: true })).toBeVisible()
  const card = page.getByRole('region', { name: '“联系电话”：改提示' })
  await expect(card.getByText('手机或座机。').first()).toBeVisible()
  await card.getByRole('button', { name: '改用上级的' }).click()
  await expect(page.getByText('没有要决定的。')).toBeVisible()
  await expect(page.getByRole('button', { name: '再用我们的' })).toBeVisible()
  await expect(page.locator('.d-save', { hasText: /已保存 \d/ })).toBeVisible()
  // It is kept, and can be taken back.
  await page.reload()
  await page.getByRole('button', { name: '地方修改' }).click()
  await expect(page.getByText('没有要决定的。')).toBeVisible()

  await page.goto(`/designer/420700/${form}/2024`)
  await page.getByRole('button', { name: '与上年比' }).click()
  await page.getByLabel(/怎样处理：取消“其他资金”/).selectOption('archive')
  await page.getByRole('button', { name: '变更说明' }).click()
  await expect(page.getByRole('heading', { name: '部门整体绩效目标申报表变更说明' })).toBeVisible()
})
