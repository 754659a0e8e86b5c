import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runQuietly } from './command.mjs'
import { contentHash, filesUnder } from './content-hash.mjs'
import { phase } from './phase.mjs'
import { isStamped, stamp } from './stamp.mjs'

/** The apps that have pages: the portal fills a form, the designer draws one. */
const apps = ['portal', 'designer']

/** Builds the pages of each app into its `dist`, all at once, but for those that were built from these sources. */
export async function ensureBuilt(root) {
  const packages = filesUnder(join(root, 'packages'), isSource)
  const stale = apps
    .map((name) => join(root, 'apps', name))
    .map((app) => ({ app, wanted: sourceHash(root, app, packages), done: join(app, 'dist', '.built-from') }))
    .filter(({ wanted, done }) => !isStamped(done, wanted))
  if (stale.length === 0) return
  await phase('生成页面', 'Building the pages', async (show) => {
    const counts = new Map()
    const built = await Promise.allSettled(
      stale.map(async ({ app, wanted, done }) => {
        await build(app, (modules) => {
          counts.set(app, modules)
          show(`${[...counts.values()].reduce((sum, count) => sum + count, 0)}`)
        })
        stamp(done, wanted)
      }),
    )
    const failed = built.find(({ status }) => status === 'rejected')
    if (failed) throw failed.reason
  })
}

async function build(app, onModules) {
  const vite = join(app, 'node_modules', 'vite', 'bin', 'vite.js')
  await runQuietly(process.execPath, [vite, 'build'], {
    cwd: app,
    env: { ...process.env, NODE_ENV: 'production' },
    onLine: (line) => {
      const [, modules] = /(\d+) modules transformed/.exec(line) ?? []
      if (modules) onModules(Number(modules))
    },
  })
}

function isSource(name) {
  return name !== 'node_modules' && name !== 'dist' && !/\.(?:test|contract)\./.test(name)
}

function sourceHash(root, app, packages) {
  const files = [...packages, ...filesUnder(app, isSource), join(root, 'pnpm-lock.yaml')]
  return contentHash(
    root,
    files.filter((path) => existsSync(path)),
  )
}
