import { readFileSync } from 'node:fs'
import { buildStatesPage } from './test/journeys/states-page.ts'
// @ts-ignore
import { open } from '/tmp/w/panel-shots/shot.mjs'
const states = await buildStatesPage()
const dir = './templates/hubei-ezhou/department-goal-2024/'
const read = (n) => JSON.parse(readFileSync(dir+n,'utf8'))
for (const fc of [undefined,'active']) {
const { browser, page, shot } = await open(fc ? {forcedColors: fc} : {})
const { data } = read('samples/typed.json')
delete data.funds.income.own.current; delete data.funds.income.special.current; delete data.functions; delete data.funds.expense.operating.current
for (const r of data.annual.slice(4,9)) { delete r.target; delete r.basis }
await states.show(page, { template: read('template.json'), data, last: { functions: '1.起草文稿，承办会务。' }, theirs: { 'funds.expense.specific.current': 704.8, 'phone': '0711-333' }, isOffline: true })
await page.waitForTimeout(500); await page.getByRole('gridcell',{name:/^填报人/}).click(); await page.keyboard.type('李**'); await page.keyboard.press('Enter'); await page.keyboard.type('027-1'); await page.keyboard.press('Enter')
await page.waitForTimeout(1500)
await page.getByRole('gridcell',{name:/单位资金 当年金额/}).click()
await shot('st0'+(fc??''))
await page.keyboard.type('0.5'); await shot('st1'+(fc??'')); await page.keyboard.press('Escape')
await page.getByRole('button', { name: '年度绩效指标' }).first().click(); await page.waitForTimeout(200); await shot('st2'+(fc??''))
await browser.close()
}
const { browser, page, shot } = await open()
await states.show(page, { template: read('template.json') }); await page.waitForTimeout(500); await shot('st-empty')
await browser.close()
process.exit(0)
