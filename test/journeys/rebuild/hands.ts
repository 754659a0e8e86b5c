import { expect, type Locator, type Page } from '@playwright/test'

/** What a person does in the designer, gesture by gesture: nothing here reaches past the screen. */
export interface Hands {
  readonly page: Page
  /** Stands on a cell, by column letter and drawn row: `C4`. */
  go(place: string): Promise<void>
  /** Writes words into a cell. */
  write(place: string, words: string): Promise<void>
  /** Puts a new field of a kind into a cell, by what is typed of the kind's name. */
  put(place: string, kind: string): Promise<void>
  /** Pastes a table at a cell, as Word and Excel put it on a clipboard, and takes it. */
  paste(place: string, html: string): Promise<void>
  /** A key of the canvas. */
  press(keys: string): Promise<void>
  /** Shows one of the inspector's tabs. */
  tab(name: RegExp): Promise<void>
  /** Types a property in the inspector; within a card where one is named. */
  enter(label: string, value: string, card?: string | RegExp): Promise<void>
  choose(label: string, option: string | { readonly value: string }, card?: string | RegExp): Promise<void>
  /** Turns a switch. */
  turn(label: string, isOn: boolean, card?: string | RegExp): Promise<void>
  /** Another screen of the designer. */
  screen(name: string): Promise<void>
}

/** Hands on a page on which the designer is open. */
export function handsOn(page: Page): Hands {
  const inspector = page.getByRole('region', { name: '属性' }).or(page.locator('.d-inspector')).first()
  const entry = page.locator('textarea.d-entry')
  const within = (card?: string | RegExp): Locator =>
    card === undefined ? inspector : inspector.getByRole('region', { name: card, exact: true })

  const go = async (place: string) => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(place) ?? []
    const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
    const cell = page
      .locator('.d-row')
      .nth(Number(row) - 1)
      .locator(`td[aria-colindex="${column}"]`)
    await cell.click({ position: { x: 4, y: 4 } })
    await expect(entry).toHaveAccessibleName(new RegExp(`^${place}(:|，)`))
  }

  const enter: Hands['enter'] = async (label, value, card) => {
    const shut = within(card).locator('details:not([open]) > summary')
    while ((await shut.count()) > 0) await shut.first().click()
    const input = within(card).getByRole('textbox', { name: label, exact: true }).first()
    if ((await input.inputValue()) === value) return
    await input.fill(value)
    await input.press('Enter')
  }

  return {
    page,
    go,
    async write(place, words) {
      await go(place)
      await page.keyboard.press('F2')
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(words)
      await page.keyboard.press('Enter')
    },
    async put(place, kind) {
      await go(place)
      await page.keyboard.press('/')
      await page.keyboard.insertText(kind)
      const wanted = page.getByRole('option', { name: new RegExp(`^${kind}\\s*字段$`) })
      await expect(wanted).toBeVisible()
      for (let at = 0; at < 8 && (await wanted.getAttribute('aria-selected')) !== 'true'; at += 1)
        await page.keyboard.press('ArrowDown')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('dialog', { name: '快速插入' })).toHaveCount(0)
    },
    async paste(place, html) {
      await go(place)
      await pasteInto(entry, { 'text/html': html })
      await expect(page.getByText(/Enter/).first()).toBeVisible()
      // Fields are put one by one here.
      const guess = page.getByRole('checkbox', { name: /按旁边的字放入字段/ })
      if (await guess.isChecked()) await guess.uncheck()
      await page.keyboard.press('Enter')
    },
    press: (keys) => page.keyboard.press(keys),
    tab: (name) => inspector.getByRole('tab', { name }).click(),
    enter,
    async choose(label, option, card) {
      await within(card)
        .getByRole('combobox', { name: label, exact: true })
        .first()
        .selectOption(typeof option === 'string' ? { label: option } : option)
    },
    async turn(label, isOn, card) {
      const own = within(card)
        .getByRole('switch', { name: new RegExp(`^${label}`) })
        .first()
      await own.setChecked(isOn)
    },
    screen: (name) => page.getByRole('button', { name, exact: true }).click(),
  }
}

/** A paste, as the browser tells of it. */
export async function pasteInto(into: Locator, data: Readonly<Record<string, string>>): Promise<void> {
  await into.evaluate((element, types) => {
    const clipboard = new DataTransfer()
    for (const [type, text] of Object.entries(types)) clipboard.setData(type, text)
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }),
    )
  }, data)
}

/** A table as Word and Excel put it on a clipboard. A cell is its words, or words with the places that it covers. */
export type PlainCell = string | readonly [words: string, columns: number, rows?: number]

export function htmlTable(rows: readonly (readonly PlainCell[])[]): string {
  const cells = (row: readonly PlainCell[]) =>
    row.map((cell) => {
      const [words, columns = 1, down = 1] = typeof cell === 'string' ? [cell] : cell
      return `<td colspan="${columns}" rowspan="${down}">${words.replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</td>`
    })
  return `<html><body><table>${rows.map((row) => `<tr>${cells(row).join('')}</tr>`).join('')}</table></body></html>`
}
