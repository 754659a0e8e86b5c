import type { APIRequestContext, Page } from '@playwright/test'
import { expect } from './served.ts'

const FORM = '部门整体绩效目标申报表'
export const AS_PUBLISHED = '中共鄂州市委办公室（照原表录入）'
export const CORRECTED = '中共鄂州市委办公室（改正后）'

/** A cell by what a screen reader says of it: its headers, then maybe its value. */
export const cell = (page: Page, name: string | RegExp) => page.getByRole('gridcell', { name }).first()

/** Opens a sample from the list, by the name that it bears there. */
export async function openSample(page: Page, name: string) {
  await page.goto('/')
  await page
    .getByRole('row')
    .or(page.getByRole('listitem'))
    .filter({ hasText: name })
    // Hubei's own form has samples of the same name.
    .filter({ has: page.locator('td', { hasText: /^(?:鄂州市|湖南省)$/ }) })
    .getByText('继续')
    .first()
    .click()
  await expect(page.getByRole('grid').first()).toBeVisible()
}

/** Begins an empty form of Ezhou 2024 from the list. */
export async function startNew(page: Page) {
  await page.goto('/')
  await page
    .getByRole('listitem')
    .filter({ hasText: '鄂州市' })
    .filter({ hasText: '2024 年度' })
    .getByText('开始填报')
    .click()
  await expect(page.getByRole('grid', { name: FORM })).toBeVisible()
}

/** The two samples as they were made, whatever other journeys did with them: those of one worker share a server. */
export async function resetSamples(request: APIRequestContext, url: string) {
  const { submissions } = await (await request.get(`${url}/api/submissions`)).json()
  for (const { id, name, sample } of submissions) {
    if (sample === null || (name !== AS_PUBLISHED && name !== CORRECTED)) continue
    const answer = await request.post(`${url}/api/submissions/${id}/reset`)
    expect(answer.ok(), await answer.text()).toBe(true)
  }
}

/** Publishes a template as two people do. */
export async function publish(request: APIRequestContext, text: object) {
  const post = async (path: string, data: object) => {
    const answer = await request.post(path, { data })
    expect(answer.ok(), await answer.text()).toBe(true)
    return answer.json()
  }
  const draft = await post('/api/drafts', { from: 'json', window: 'w1', template: text })
  const sent = await post(`/api/drafts/${draft.id}/acts`, {
    act: 'submit',
    by: '周敏',
    note: '',
    revision: draft.revision,
  })
  await post(`/api/drafts/${draft.id}/acts`, {
    act: 'publish',
    by: '李琼',
    note: '',
    revision: sent.draft.revision,
  })
}
