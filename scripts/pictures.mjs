#!/usr/bin/env node
// `npm run pictures`: takes the pictures in docs/pictures from the running program, each time anew.
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureChromium } from './chromium.mjs'
import { ensureInstalled } from './install.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const port = Number(process.env.PORT ?? 8799)
const origin = `http://127.0.0.1:${port}`
const pictures = join(root, 'docs', 'pictures')
/** The sample that the pictures show. */
const sample = '中共鄂州市委办公室（照原表录入）'
/** Where its form is from: the province's form has the sample too. */
const place = /2024\s*鄂州市/
/** And the one whose scores are explained: its cell by what stands in it. */
const scored = { name: /^继续填 .*整体绩效自评表.*衡阳市人民政府办公室（照原表录入）/, value: /^92\.4$/ }
/** What the cell that is selected in the designer says of itself. */
const drawn = /^ƒ合计/
const data = mkdtempSync(join(tmpdir(), 'tianbao-pictures-'))

await ensureInstalled(root)
const server = await serve()
try {
  await take()
} finally {
  server.kill('SIGTERM')
  rmSync(data, { recursive: true, force: true })
}

async function take() {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  const browser = await chromium.launch({
    executablePath: await ensureChromium(root),
    args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  })
  try {
    const page = await browser.newPage({
      viewport: { width: 1366, height: 768 },
      locale: 'zh-CN',
      timezoneId: 'Asia/Shanghai',
    })
    mkdirSync(pictures, { recursive: true })
    await takeFilling(page)
    await takeScores(page)
    await takeDesigner(page)
  } finally {
    await browser.close()
  }
}

/** The list of forms, the form with its wrong total, and the same on paper. */
async function takeFilling(page) {
  await page.goto(`${origin}/`)
  await page.getByText(sample).first().waitFor()
  await picture(page, 'list')
  await rowOf(page, sample).filter({ hasText: place }).getByText('继续').first().click()
  await page.getByRole('grid').first().waitFor()
  await page.keyboard.press('F8')
  await page.getByText('相差 2.00').first().waitFor()
  await picture(page, 'fill')
  await page.getByRole('button', { name: '打印预览' }).click()
  await page
    .getByRole('status')
    .filter({ hasText: /^共 \d+ 页/ })
    .waitFor()
  await picture(page, 'preview')
}

/** A self-evaluation, with the curve of one of its scores. */
async function takeScores(page) {
  await page.goto(`${origin}/`)
  await page.getByRole('button', { name: scored.name }).click()
  await page.locator('td').filter({ hasText: scored.value }).first().click()
  await page.getByRole('img', { name: /得分随/ }).waitFor()
  await picture(page, 'scores')
}

/** The designer with a merged cell selected that holds an amount. */
async function takeDesigner(page) {
  await page.goto(`${origin}/designer/420700/department-goal/2024`)
  await page.getByRole('gridcell').and(page.locator('[colspan]')).filter({ hasText: drawn }).first().click()
  await page
    .getByText(/没有查出问题|提醒 \d+|提示 \d+/)
    .first()
    .waitFor()
  await page.getByLabel('小数位数').waitFor()
  await picture(page, 'designer')
}

function rowOf(page, text) {
  return page.getByRole('listitem').or(page.getByRole('row')).filter({ hasText: text })
}

function picture(page, name) {
  return page.screenshot({ path: join(pictures, `${name}.png`) })
}

function serve() {
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs')], {
    cwd: root,
    env: { ...process.env, PORT: String(port), TIANBAO_DATA: data },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      process.stdout.write(chunk)
      if (chunk.toString().includes(`:${port}`)) resolve(child)
    })
    child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
  })
}
