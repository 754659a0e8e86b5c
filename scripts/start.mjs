import { dirname } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'
import { ensureBuilt } from './build-portal.mjs'
import { CommandFailed } from './command.mjs'
import { ensureInstalled } from './install.mjs'
import { nodeTooOld } from './node-version.mjs'
import { phase } from './phase.mjs'

const root = dirname(dirname(fileURLToPath(import.meta.url)))

try {
  await start()
} catch (error) {
  if (!(error instanceof CommandFailed)) throw error
  process.stderr.write(
    `${error.output}\n没有做完，上面是原话。It did not finish: see above. (${error.message})\n`,
  )
  process.exitCode = 1
}

async function start() {
  const tooOld = nodeTooOld()
  if (tooOld) {
    process.stderr.write(`${tooOld}\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write('填报 Tianbao\n')
  await ensureInstalled(root)
  await ensureBuilt(root)
  let answer
  await phase('启动服务', 'Starting the server', async () => {
    const { register } = await import('tsx/esm/api')
    register()
    const { startServer, untilStopped } = await import('../apps/server/src/index.ts')
    answer = await startServer({ root, env: process.env })
    if (answer.ok) untilStopped(answer.close)
  })
  if (!answer.ok) {
    process.stderr.write(`\n${answer.sentence}\n`)
    process.exitCode = 1
    return
  }
  process.stdout.write(`\n  在浏览器里打开 Open in a browser\n  ${answer.url}\n`)
}
