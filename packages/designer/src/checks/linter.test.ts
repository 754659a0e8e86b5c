import { expect, test } from 'vitest'
import { blank } from '../saving/testing/server.fixture.ts'
import { findingsOf, type Looked } from './lint-work.ts'
import { createLinter } from './linter.ts'

/** A linter whose clock stands still, and whose looks end when they are told. */
function open() {
  const looks: { readonly title: string; readonly end: () => Promise<void> }[] = []
  let run: (() => void) | null = null
  const linter = createLinter(
    (template) =>
      new Promise<Looked>((found) => {
        const end = async () => {
          found({
            findings: [{ code: template.title, severity: 'hint', addresses: [], params: {} }],
            places: [{ rule: template.title, pattern: 'a', how: 'reads' }],
          })
          for (let turn = 0; turn < 5; turn += 1) await Promise.resolve()
        }
        looks.push({ title: template.title, end })
      }),
    (_, later) => {
      run = later
      return () => {
        run = null
      }
    },
  )
  return { linter, looks, calm: () => run?.() }
}

test('one looks when nothing is being done, and at the last template only', async () => {
  const { linter, looks, calm } = open()
  linter.ask({ ...blank, title: '甲' })
  linter.ask({ ...blank, title: '乙' })
  expect(looks).toHaveLength(0)
  calm()
  expect(looks.map(({ title }) => title)).toEqual(['乙'])
  linter.ask({ ...blank, title: '丙' })
  calm()
  linter.ask({ ...blank, title: '丁' })
  calm()
  expect(looks).toHaveLength(1)
  await looks[0]?.end()
  expect(linter.store.getState().findings[0]?.code).toBe('乙')
  expect(looks.map(({ title }) => title)).toEqual(['乙', '丁'])
  await looks[1]?.end()
  expect(linter.store.getState().findings[0]?.code).toBe('丁')
  expect(linter.store.getState().uses.of('a')).toEqual([{ rule: '丁', how: 'reads' }])
})

test('what ends after it was closed changes nothing', async () => {
  const { linter, looks, calm } = open()
  linter.ask(blank)
  calm()
  linter.close()
  await looks[0]?.end()
  expect(linter.store.getState().template).toBeNull()
})

test('what the gate refuses is found before what the linter says', () => {
  const schema = { type: 'object', properties: { a: { $ref: 'https://example.com' } } }
  expect(findingsOf({ ...blank, schema }).map(({ code }) => code)).toContain('gate.ref_remote')
})
