import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startServer } from './start-server.ts'
import { untilStopped } from './until-stopped.ts'

const root = dirname(dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
const started = await startServer({ root, env: process.env })
if (started.ok) {
  process.stdout.write(`${started.url}\n`)
  untilStopped(started.close)
} else {
  process.stderr.write(`${started.sentence}\n`)
  process.exitCode = 1
}
