import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { OutputClosed } from '../io.ts'
import { run } from '../run.ts'

/** The text of a small template: a computed total, a warning, a list. */
export const smallTemplate = readFileSync(
  fileURLToPath(new URL('./small-template.json', import.meta.url)),
  'utf8',
)

/** What a command is given beside its arguments. */
export interface Surroundings {
  /** Files of the folder that it runs in, by path; what is no text is written as JSON. */
  readonly files?: Readonly<Record<string, unknown>>
  readonly stdin?: string | AsyncIterable<Uint8Array>
  /** After how many writes nobody reads any more. */
  readonly closesAfter?: number
  /** A terminal to show progress on; its clock moves by a second whenever it is looked at. */
  readonly terminal?: NodeJS.WritableStream
  /** After how many writes somebody asks it to stop. */
  readonly stopsAfter?: number
}

/** What a command did. */
export interface Ran {
  readonly code: number
  readonly out: string
  readonly err: string
}

/** Runs a command in this process, in a folder of its own. */
export async function runHere(argv: readonly string[], around: Surroundings = {}): Promise<Ran> {
  const { files = {}, stdin = '', closesAfter = Number.POSITIVE_INFINITY, stopsAfter } = around
  const cwd = mkdtempSync(join(tmpdir(), 'tianbao 命令-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(cwd, name)), { recursive: true })
    const isRaw = typeof content === 'string' || content instanceof Uint8Array
    writeFileSync(join(cwd, name), isRaw ? content : JSON.stringify(content))
  }
  let out = ''
  let err = ''
  let writes = 0
  let seconds = 0
  const interruption = new AbortController()
  try {
    const code = await run(argv, {
      cwd,
      stdin: typeof stdin === 'string' ? chunksOf(stdin) : stdin,
      write: async (text) => {
        writes += 1
        if (writes > closesAfter) throw new OutputClosed()
        if (writes === stopsAfter) interruption.abort()
        out += text
      },
      complain: (text) => {
        err += text
      },
      terminal: around.terminal ?? null,
      now: new Date('2024-01-26T04:00:00Z'),
      clock: () => 1000 * seconds++,
      interrupted: () => interruption.signal,
    })
    return { code, out, err }
  } finally {
    rmSync(cwd, { recursive: true, force: true })
  }
}

/** A text in pieces that end within lines and characters. */
async function* chunksOf(text: string): AsyncGenerator<Uint8Array> {
  const bytes = new TextEncoder().encode(text)
  for (let at = 0; at < bytes.length; at += 7) yield bytes.subarray(at, at + 7)
}
