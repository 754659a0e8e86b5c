import { expect } from '@playwright/test'
import { printFormula, type Rule, ruleScope } from '@tianbao/template'
import type { Hands } from './hands.ts'
import type { Paper } from './paper.ts'

/** The rules of a form. */
export interface RuleHands {
  /** Writes all rules: each as JSON, what a rule computes as a formula. */
  rules(): Promise<void>
  /** Takes the rules that a block brought away. */
  removeRules(): Promise<void>
}

export function ruleHands(hands: Hands, paper: Paper): RuleHands {
  const { page } = hands
  const rule = async (rule: Rule) => {
    await page.getByRole('button', { name: '新规则' }).click()
    await page.getByRole('menuitem').first().click()
    const id = page.getByLabel('规则编号')
    await id.fill(rule.id)
    await id.press('Enter')
    await expect(page.getByLabel('规则编号')).toHaveValue(rule.id)
    const pane = page.getByRole('region', { name: 'JSON' })
    await pane.getByLabel('整条规则').check()
    const { id: _, ...said } = rule
    const isFormula = rule.type === 'compute'
    const code = pane.getByRole('textbox')
    await code.click()
    await page.keyboard.press('Control+a')
    await page.keyboard.insertText(JSON.stringify(isFormula ? { ...said, logic: 0 } : said, null, 1))
    if (isFormula) {
      await page.getByRole('button', { name: /^改“结论”的公式/ }).click()
      await page.keyboard.press('Control+a')
      await page.keyboard.insertText(printFormula(rule.logic, paper.names, ruleScope(rule)))
    }
    await page.getByRole('searchbox', { name: /规则、字段或拼音/ }).focus()
    await expect(page.getByText('三种写法一致')).toBeVisible()
  }

  return {
    async rules() {
      await hands.screen('规则')
      for (const one of paper.target.rules ?? []) await rule(one)
      await hands.screen('回到表格')
    },
    async removeRules() {
      await hands.screen('规则')
      const own = page.locator('.d-r-rule-row')
      await expect(own.first()).toBeVisible()
      for (let left = await own.count(); left > 0; left -= 1) {
        await own.first().click()
        await page.getByRole('button', { name: '删去', exact: true }).click()
        await expect(own).toHaveCount(left - 1)
      }
      await hands.screen('回到表格')
    },
  }
}
