import { defineConfig } from '@playwright/test'

// `npm test` finds the browser (scripts/chromium.mjs) and names it here.
const executablePath = process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'
const isRoot = process.getuid?.() === 0

export default defineConfig({
  testDir: '.',
  testMatch: '*.journey.ts',
  outputDir: '../../test-results',
  // Each has a server and a browser of its own.
  workers: 2,
  // A shared machine may stall past every limit: there, a journey that fails is tried once more, and the sum says so.
  retries: process.env.CI ? 1 : 0,
  forbidOnly: true,
  timeout: 180_000,
  expect: { timeout: 30_000 },
  reporter: process.env.PLAYWRIGHT_JSON_OUTPUT_NAME ? [['list'], ['json']] : 'list',
  use: {
    browserName: 'chromium',
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { executablePath, args: isRoot ? ['--no-sandbox'] : [] },
  },
})
