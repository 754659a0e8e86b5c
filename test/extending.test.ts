import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const copy = mkdtempSync(join(tmpdir(), 'tianbao-extending-'))
afterAll(() => rmSync(copy, { recursive: true, force: true }))

/** What a page has one write: files, and lines put between lines that are there (`+` before them, as in a diff). */
interface Piece {
  readonly language: string
  readonly path: string
  readonly text: string
}

function piecesOf(page: string): readonly Piece[] {
  const fences = read(join(root, 'docs/extending', page)).matchAll(/```(\w+) (\S+)\n([\s\S]*?)```/g)
  return [...fences].map(([, language = '', path = '', text = '']) => ({ language, path, text }))
}

const read = (path: string) => readFileSync(path, 'utf8')

/** A room of its own to write in, with the libraries of the one that it is a copy of. */
function copyRoom(name: string): void {
  const from = join(root, 'packages', name)
  const to = join(copy, 'packages', name)
  cpSync(join(from, 'src'), join(to, 'src'), { recursive: true })
  cpSync(join(from, 'package.json'), join(to, 'package.json'))
  symlinkSync(join(from, 'node_modules'), join(to, 'node_modules'), 'junction')
}

function follow({ language, path, text }: Piece): void {
  const file = join(copy, path)
  if (language !== 'diff') {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, text)
    return
  }
  const lines = text.trimEnd().split('\n')
  const before = lines.filter((line) => line.startsWith(' ')).map((line) => line.slice(1))
  const after = lines.map((line) => line.slice(1))
  const parts = read(file).split(before.join('\n'))
  expect(parts, `${path} has, once, what the page shows of it`).toHaveLength(2)
  writeFileSync(file, parts.join(after.join('\n')))
}

describe.each([
  { page: 'operator.md', room: 'rules', sweep: 'src/operators/operators.test.ts', named: 'median' },
  { page: 'block.md', room: 'template', sweep: 'src/blocks/blocks.test.ts', named: '联系方式' },
  { page: 'field-kind.md', room: 'fields', sweep: 'src/kinds.test.ts', named: 'credit-code' },
])('docs/extending/$page', ({ page, room, sweep, named }) => {
  it('adds what it says it adds, in one room, and the sweep of that room passes with it', () => {
    const pieces = piecesOf(page)
    expect(new Set(pieces.map(({ path }) => path.split('/').slice(0, 2).join('/')))).toEqual(
      new Set([`packages/${room}`]),
    )
    copyRoom(room)
    for (const piece of pieces) follow(piece)
    const { stdout } = spawnSync(
      process.execPath,
      [
        join(root, 'node_modules/vitest/vitest.mjs'),
        'run',
        sweep,
        '-u',
        '--reporter=json',
        '--root',
        join(copy, 'packages', room),
      ],
      { encoding: 'utf8', env: { ...process.env, CI: 'true' } },
    )
    const report = JSON.parse(stdout.slice(stdout.indexOf('{')))
    const tests = report.testResults.flatMap(
      ({ assertionResults }: { assertionResults: object[] }) => assertionResults,
    ) as readonly { fullName: string; status: string; failureMessages: string[] }[]
    expect(tests.filter(({ status }) => status !== 'passed')).toEqual([])
    expect(tests.filter(({ fullName }) => fullName.includes(named)).length).toBeGreaterThan(3)
  })
})
