import { expect, test } from 'vitest'
import { runHere, smallTemplate } from '../testing/run-here.ts'

const files = { 'template.json': JSON.parse(smallTemplate) }

test('rules writes the rule book of a template', async () => {
  const { code, out } = await runHere(['rules', 'template.json'], { files })
  expect(code).toBe(0)
  expect(out).toMatch(/^# .*规则说明书\n/)
  expect(out.match(/^### /gm)).toHaveLength(files['template.json'].rules.length)
})

test('rules asks for one template', async () => {
  expect(await runHere(['rules'])).toMatchObject({ code: 2, err: expect.stringContaining('rules <模板>') })
})
