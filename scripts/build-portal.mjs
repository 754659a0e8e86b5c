import { existsSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runQuietly } from './command.mjs'
import { contentHash, filesUnder } from './content-hash.mjs'
import { phase } from './phase.mjs'
import { isStamped, stamp } from './stamp.mjs'

/** Builds the portal's pages into apps/portal/dist, unless they were built from these sources. */
export async function ensureBuilt(root) {
  const portal = join(root, 'apps', 'portal')
  const wanted = sourceHash(root, portal)
  const done = join(portal, 'dist', '.built-from')
  if (isStamped(done, wanted)) return
  await phase('生成页面', 'Building the pages', async (show) => {
    const vite = join(portal, 'node_modules', 'vite', 'bin', 'vite.js')
    await runQuietly(process.execPath, [vite, 'build'], {
      cwd: portal,
      env: { ...process.env, NODE_ENV: 'production' },
      onLine: (line) => {
        const [, modules] = /(\d+) modules transformed/.exec(line) ?? []
        if (modules) show(`${modules}`)
      },
    })
    stamp(done, wanted)
  })
}

function sourceHash(root, portal) {
  const isSource = (name) => name !== 'node_modules' && name !== 'dist' && !/\.(?:test|contract)\./.test(name)
  const files = [
    ...filesUnder(join(root, 'packages'), isSource),
    ...filesUnder(portal, isSource),
    join(root, 'pnpm-lock.yaml'),
  ]
  return contentHash(
    root,
    files.filter((path) => existsSync(path)),
  )
}
