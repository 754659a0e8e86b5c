import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { createRequire } from 'node:module'
import { fileURLToPath, pathToFileURL } from 'node:url'

/** A process of this package's sources, and the lines that it has written. */
export interface Child {
  readonly lines: readonly string[]
  /** Resolves when it has written so many lines, or has ended. */
  wrote(lines: number): Promise<void>
  /** Lets it begin, where it waits to be told. */
  tell(): void
  /** Ends it as a power switch would, and resolves when it is gone and its last line is read. */
  kill(): Promise<void>
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve('tsx')).href

/** Starts a TypeScript file beside this one as a process of its own. */
export function start(file: string, ...args: string[]): Child {
  const path = fileURLToPath(new URL(file, import.meta.url))
  const child: ChildProcess = spawn(process.execPath, ['--import', tsx, path, ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const closed = once(child, 'close')
  const lines: string[] = []
  let rest = ''
  let isOver = false
  let wake = () => {}
  child.stdout?.setEncoding('utf8').on('data', (text: string) => {
    const parts = (rest + text).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    wake()
  })
  child.once('close', () => {
    isOver = true
    wake()
  })
  return {
    lines,
    async wrote(count) {
      while (lines.length < count && !isOver) {
        await new Promise<void>((resolve) => {
          wake = resolve
        })
      }
    },
    tell() {
      child.stdin?.write('\n')
    },
    async kill() {
      child.kill('SIGKILL')
      await closed
    },
  }
}
