import { type Io, OutputClosed } from './io.ts'
import { run } from './run.ts'

const interruption = new AbortController()
let isClosed = false
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  isClosed = true
})

const io: Io = {
  cwd: process.cwd(),
  stdin: process.stdin,
  write: (text) =>
    new Promise((resolve, reject) => {
      if (isClosed) reject(new OutputClosed())
      else process.stdout.write(text, (error) => (error ? reject(new OutputClosed()) : resolve()))
    }),
  complain: (text) => {
    process.stderr.write(text)
  },
  terminal: process.stderr.isTTY ? process.stderr : null,
  now: new Date(),
  clock: () => performance.now(),
  interrupted() {
    process.once('SIGINT', () => interruption.abort())
    return interruption.signal
  },
}

/** EX_SOFTWARE of sysexits.h: our own bug, which is none of the three exit codes of a command. */
const bug = 70

try {
  process.exitCode = await run(process.argv.slice(2), io)
} catch (error) {
  io.complain(`tianbao 自己出了差错。\n${error instanceof Error ? error.stack : String(error)}\n`)
  process.exitCode = bug
}
// Nobody will read what standard input still has.
process.stdin.destroy()
