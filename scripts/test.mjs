#!/usr/bin/env node
// `npm test`: installs, then types, lint, unit and journeys; the last line is the true sum over all of them.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build-portal.mjs'
import { ensureChromium } from './chromium.mjs'
import { runQuietly } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { nodeTooOld } from './node-version.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const reports = mkdtempSync(join(tmpdir(), 'tianbao-test-'))
const bin = (name) => join(root, 'node_modules', '.bin', name)
const totals = { passed: 0, failed: 0 }

const tooOld = nodeTooOld()
if (tooOld) {
  console.error(tooOld)
  process.exit(1)
}
await ensureInstalled(root)

// Each of them runs on one core.
await Promise.all([
  step('types', [bin('tsc'), '-p', 'tsconfig.json']),
  step('types of the pages', [bin('tsc'), '-p', 'tsconfig.web.json']),
  step('lint', [bin('biome'), 'check', '--error-on-warnings', '.']),
])
await build()
vitest()
await journeys()

rmSync(reports, { recursive: true, force: true })
console.log(`${totals.passed} passed, ${totals.failed} failed`)
process.exit(totals.failed === 0 && totals.passed > 0 ? 0 : 1)

/** A check that either holds or does not counts as one. What it says is told when it has ended, in one piece. */
async function step(name, [command, ...args]) {
  const lines = []
  try {
    await runQuietly(command, args, { cwd: root, onLine: (line) => lines.push(line) })
    totals.passed += 1
  } catch (error) {
    lines.push(error.message)
    totals.failed += 1
  }
  console.log([`\n── ${name}`, ...lines].join('\n'))
}

/** The journeys drive the portal as it is served, so it is built as `npm start` builds it. */
async function build() {
  try {
    await ensureBuilt(root)
    totals.passed += 1
  } catch (error) {
    console.error(error)
    totals.failed += 1
  }
}

function vitest() {
  const report = join(reports, 'vitest.json')
  const status = run('unit, property and contract tests', bin('vitest'), [
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ])
  const result = read(report)
  count(result?.numPassedTests ?? 0, (result?.numFailedTests ?? 0) + (result?.numPendingTests ?? 0), status)
}

async function journeys() {
  let browser
  try {
    browser = await ensureChromium(root)
  } catch (error) {
    console.error(
      `No Chromium was found, and none could be fetched. Set CHROMIUM_PATH to one. ${error.message}`,
    )
    totals.failed += 1
    return
  }
  const report = join(reports, 'journeys.json')
  const status = run(
    'journeys in Chromium',
    bin('playwright'),
    ['test', '-c', 'test/journeys/playwright.config.ts'],
    {
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
      CHROMIUM_PATH: browser,
    },
  )
  const stats = read(report)?.stats
  const unsteady = stats?.flaky ?? 0
  if (unsteady > 0)
    console.error(`${unsteady} of the journeys passed only when tried again; see above which.`)
  count((stats?.expected ?? 0) + unsteady, (stats?.unexpected ?? 0) + (stats?.skipped ?? 0), status)
}

/** A runner that ended badly without naming a failed test (it could not start, a file did not load) is one failure. */
function count(passed, failed, status) {
  totals.passed += passed
  totals.failed += failed
  if (status !== 0 && failed === 0) totals.failed += 1
  if (status === 0 && passed === 0) totals.failed += 1
}

function run(name, command, args, env = {}) {
  console.log(`\n── ${name}`)
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...env },
  })
  if (error) console.error(error.message)
  return status ?? 1
}

function read(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}
