import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'
import { runQuietly } from './command.mjs'
import { contentHash, filesUnder } from './content-hash.mjs'
import { phase } from './phase.mjs'
import { isStamped, stamp } from './stamp.mjs'

/** Installs what the lockfile says, with the pnpm that package.json names, unless that is what is there. */
export async function ensureInstalled(root) {
  const wanted = installedHash(root)
  const done = join(root, 'node_modules', '.tianbao-installed')
  if (isStamped(done, wanted)) return
  await phase('安装依赖', 'Installing packages', async (show) => {
    rmSync(done, { force: true })
    const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const args = ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only']
    await runQuietly('npx', args, {
      cwd: root,
      env: { ...process.env, CI: 'true' },
      shell: process.platform === 'win32',
      onLine: (line) => {
        const [, resolved, reused, downloaded] =
          /resolved (\d+), reused (\d+), downloaded (\d+)/.exec(line) ?? []
        if (resolved) show(`${Number(reused) + Number(downloaded)}/${resolved}`)
      },
    })
    stamp(done, wanted)
  })
}

function installedHash(root) {
  const isManifest = (name) => name !== 'node_modules' && name !== 'src' && name !== 'dist'
  const manifests = ['packages', 'apps'].flatMap((folder) =>
    filesUnder(join(root, folder), isManifest).filter((path) => path.endsWith('package.json')),
  )
  const files = [
    ...['package.json', 'pnpm-lock.yaml', 'pnpm-workspace.yaml'].map((name) => join(root, name)),
    ...manifests,
  ]
  return contentHash(root, files, process.platform, process.arch, process.versions.modules)
}
