import type { Page } from '@playwright/test'
import { asTyped, type KnownForm, valueAt } from './known-form.ts'
import { type KnownRows, knownRows } from './known-rows.ts'

/** Where the keyboard is: the part of the sheet, the row, the field where it stands in words, and what is there. */
interface Standing {
  readonly part: string
  readonly row: string | null
  readonly label: string
  readonly text: string
}

/**
 * Fills an empty form where one stands in its first cell, with nothing but keys: Tab from cell to cell, Alt+Insert where
 * a table has fewer rows than the sample. Answers how many values were typed.
 */
export async function fillByKeyboard(page: Page, known: KnownForm): Promise<number> {
  const rows = knownRows(known)
  let typed = await typeDate(page, known)
  for (let spot = await standing(page); spot !== null; spot = await standing(page)) {
    const text = wanted(known, rows, spot)
    if (text !== null && text !== spot.text) {
      await typeText(page, text)
      typed += 1
    }
    const { part, row } = spot
    if (row !== null && known.lastColumns.has(part) && rows.wantsMore(row))
      await page.keyboard.press('Alt+Insert')
    else await page.keyboard.press('Tab')
    if (row !== null && (await standing(page)) === null) await beginNext(page, rows, row)
  }
  return typed
}

/** The date stands over the table: Shift+Tab leads there, and Enter back to the first cell. */
async function typeDate(page: Page, { data }: KnownForm): Promise<number> {
  const date = asTyped(data.date)
  if (date === null) return 0
  await page.keyboard.press('Shift+Tab')
  await typeText(page, date)
  await page.keyboard.press('Enter')
  return 1
}

/** After the last row of a goal that has tables of its own: back to the goal, and one more behind it. */
async function beginNext(page: Page, rows: KnownRows, row: string): Promise<void> {
  const [goal = ''] = row.split('.')
  if (goal === row || !rows.wantsMore(goal)) return
  await page.keyboard.press('Shift+Tab')
  for (let spot = await standing(page); spot && spot.row !== goal; spot = await standing(page))
    await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Alt+Insert')
}

function wanted(known: KnownForm, rows: KnownRows, { part, row, label }: Standing): string | null {
  const field = known.fields.get(part)
  if (field === undefined) return null
  return asTyped(valueAt(row === null ? known.data : rows.at(row, label), field))
}

/** The cell that has the keyboard; null outside of the table. */
export async function standing(page: Page): Promise<Standing | null> {
  return page.evaluate(() => {
    const control = document.activeElement
    const cell = control?.closest<HTMLElement>('td[data-cell]')
    if (!cell || !(control instanceof HTMLInputElement || control instanceof HTMLTextAreaElement)) return null
    const [part = '', row = null] = cell.dataset.cell?.split(' ') ?? []
    return { part, row, label: cell.getAttribute('aria-label') ?? '', text: control.value }
  })
}

/** Short texts key by key, long ones as an input method commits them; a new line by Alt+Enter. */
export async function typeText(page: Page, text: string): Promise<void> {
  for (const [index, line] of text.split('\n').entries()) {
    if (index > 0) await page.keyboard.press('Alt+Enter')
    if (line.length > 12) await page.keyboard.insertText(line)
    else await page.keyboard.type(line)
  }
}

/** Goes on by Tab to what bears a name. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let step = 0; step < 30; step += 1) {
    const said = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement?.getAttribute('aria-label') ?? activeElement?.textContent ?? ''
    })
    if (name.test(said.trim())) return
    await page.keyboard.press('Tab')
  }
  throw new Error(`thirty times Tab did not lead to ${name}`)
}
