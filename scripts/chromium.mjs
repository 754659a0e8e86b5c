import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { runQuietly } from './command.mjs'
import { phase } from './phase.mjs'

/** The browser of last resort: a Chromium inside an npm package, for a machine that has none and cannot install one. */
const PACKAGED = '@sparticuz/chromium@153.0.0'

/**
 * The Chromium that journeys and pictures drive: `$CHROMIUM_PATH`, the system's, Playwright's own, or one from npm.
 * Throws where none can be had: a journey that cannot run is a failure, never a skip.
 */
export async function ensureChromium(root) {
  const found = [process.env.CHROMIUM_PATH, ...installed(root)].find((path) => path && existsSync(path))
  if (found) return found
  const folder = join(root, 'node_modules', '.cache', 'chromium')
  mkdirSync(folder, { recursive: true })
  await phase('取一个浏览器', 'Fetching a browser', () =>
    runQuietly('npm', ['install', '--no-save', '--no-package-lock', '--prefix', folder, PACKAGED], {
      cwd: folder,
      shell: process.platform === 'win32',
    }),
  )
  const entry = createRequire(join(folder, 'index.js')).resolve('@sparticuz/chromium')
  const { default: packaged } = await import(entry)
  return packaged.executablePath()
}

function installed(root) {
  const { chromium } = createRequire(join(root, 'package.json'))('@playwright/test')
  return [
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    chromium.executablePath(),
  ]
}
