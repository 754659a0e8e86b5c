#!/usr/bin/env node
// `npm run bench`: installs the bench, a package of its own, from its own lockfile, and runs it, or the benches that are
// named: `npm run bench -- browser 500`.

import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureInstalled } from './install.mjs'
import { nodeTooOld } from './node-version.mjs'

const root = fileURLToPath(new URL('..', import.meta.url))
const bench = join(root, 'test', 'bench')

const tooOld = nodeTooOld()
if (tooOld) {
  console.error(tooOld)
  process.exit(1)
}
await ensureInstalled(root)

const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
run('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--ignore-workspace', '--silent'])
run(process.execPath, ['--import', 'tsx', join('src', 'main.ts'), ...process.argv.slice(2)])

function run(command, args) {
  const shell = process.platform === 'win32' && command === 'npx'
  const { status } = spawnSync(command, args, { cwd: bench, stdio: 'inherit', shell })
  if (status !== 0) process.exit(status ?? 1)
}
