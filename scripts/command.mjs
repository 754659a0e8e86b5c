import { spawn } from 'node:child_process'

/** A command that did not end well: `output` is all that it said. */
export class CommandFailed extends Error {
  constructor(command, reason, output) {
    super(`${command}: ${reason}`)
    this.name = 'CommandFailed'
    this.output = output
  }
}

/**
 * Runs a command quietly. `onLine` gets every line that it prints; all of it is in the error where it fails. Whoever
 * stops us stops it too, and then there is nothing to say.
 */
export function runQuietly(command, args, { cwd, env, onLine = () => {}, shell = false }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, shell, stdio: ['ignore', 'pipe', 'pipe'] })
    let output = ''
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8')
      let rest = ''
      stream.on('data', (text) => {
        output += text
        const lines = (rest + text).split('\n')
        rest = lines.pop() ?? ''
        for (const line of lines) onLine(line)
      })
    }
    let stopped = false
    const stop = (signal) => {
      stopped = true
      child.kill(signal)
    }
    process.on('SIGINT', stop)
    process.on('SIGTERM', stop)
    const end = (settle) => {
      process.off('SIGINT', stop)
      process.off('SIGTERM', stop)
      if (stopped) process.exit(130)
      settle()
    }
    child.on('error', (error) => end(() => reject(new CommandFailed(command, error.message, output))))
    child.on('close', (code, signal) =>
      end(() => {
        if (code === 0) resolve()
        else reject(new CommandFailed(command, signal ?? `exit code ${code}`, output))
      }),
    )
  })
}
