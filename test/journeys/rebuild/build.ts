import { expect, type Page } from '@playwright/test'
import { applyEdits, type Edit, type Json } from '@tianbao/edit'
import type { Template } from '@tianbao/template'
import { type CatalogHands, catalogHands } from './catalog-hands.ts'
import { type FieldHands, fieldHands } from './field-hands.ts'
import { type Hands, handsOn } from './hands.ts'
import { paperOf } from './paper.ts'
import { type RuleHands, ruleHands } from './rule-hands.ts'
import { type SheetHands, sheetHands } from './sheet-hands.ts'

/** Someone who draws a form again that they have on paper, with the titles, limits and rules of a template to go by. */
export interface Builder extends Hands, FieldHands, CatalogHands, RuleHands, SheetHands {
  /** What the server has of it. */
  template(): Promise<Template>
}

/** A draft as the server answers it. */
interface KeptDraft {
  readonly draft: { readonly position: number }
  readonly base: Json
  readonly steps: readonly { readonly edits: readonly Edit[] }[]
}

/** Begins a form from blank. */
export async function beginBlank(page: Page, target: Template): Promise<Builder> {
  await page.goto('/designer/')
  await page.getByText('从空白开始').first().click()
  const about = page.locator('.d-start-about')
  await about.getByLabel('表名').fill(target.title)
  await about.getByLabel('年度').fill(String(target.year))
  await about.getByLabel('地区').fill(target.region)
  await about.getByLabel('代号').fill(target.form)
  await page.getByRole('button', { name: /^建立/ }).click()
  await expect(page.locator('textarea.d-entry')).toBeAttached()
  return builder(handsOn(page), target)
}

function builder(hands: Hands, target: Template): Builder {
  const { page } = hands
  const paper = paperOf(target)
  const kept = async (): Promise<KeptDraft> =>
    (await page.request.get(`/api/drafts/${page.url().split('/').at(-1)}`)).json()

  return {
    ...hands,
    ...fieldHands(hands, paper),
    ...catalogHands(hands, paper),
    ...ruleHands(hands, paper),
    ...sheetHands(hands, paper),
    async template() {
      const told = ((await page.getByText(/第 \d+ 次修改/).textContent()) ?? '').replace(/\D/g, '')
      await expect(async () => expect((await kept()).draft.position).toBe(Number(told))).toPass()
      const { draft, base, steps } = await kept()
      const done = steps.slice(0, draft.position).flatMap(({ edits }) => edits)
      const outcome = applyEdits(base, done)
      if (!('tree' in outcome)) throw new Error('The steps of the draft do not apply.')
      return outcome.tree as unknown as Template
    },
  }
}
