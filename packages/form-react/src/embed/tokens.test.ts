import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const packages = fileURLToPath(new URL('../../../', import.meta.url))
const stylesOf = (room: string) =>
  readdirSync(join(packages, room, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.css'))
    .map((file) => readFileSync(join(packages, room, 'src', file), 'utf8'))
    .join('\n')
const tokens = readFileSync(new URL('./tokens.css', import.meta.url), 'utf8')
const defaults = new Map(
  [...tokens.matchAll(/^ {2}(--[\w-]+):\s*([^;]+);/gm)].map(([, name, value]) => [name, value]),
)

it('every variable that the form is drawn with has a default where it is embedded', () => {
  const styles = ['form-react', 'sheet-react', 'fields'].map(stylesOf).join('\n')
  const set = new Set([...styles.matchAll(/(--[\w-]+)\s*:/g)].map(([, name]) => name))
  // `--tb-` and `--tp-` are measures that the table and its paper set on themselves.
  const used = [...styles.matchAll(/var\((--[\w-]+)(,?)/g)].filter(([, , fallback]) => fallback === '')
  const without = used
    .map(([, name]) => name)
    .filter((name) => !set.has(name) && !/^--t[bp]-/.test(name ?? ''))
  expect([...new Set(without)]).toEqual([])
})

it.each(['embedding.md', 'embedding.zh-CN.md'])('docs/%s names every variable with its default', (name) => {
  const doc = readFileSync(join(packages, '..', 'docs', name), 'utf8')
  for (const [token, value] of defaults) {
    if (token?.startsWith('--face')) expect(doc).toContain(`\`${token}\``)
    else expect(doc).toContain(`\`${token}\` | \`${value}\``)
  }
})
