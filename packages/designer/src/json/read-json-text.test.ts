import { expect, test } from 'vitest'
import { blank } from '../saving/testing/server.fixture.ts'
import { readJsonText, templateText } from './read-json-text.ts'

test('a text of a template is that template', () => {
  expect(readJsonText(templateText(blank))).toEqual({ template: blank, findings: [] })
})

test('a text that does not parse says at which line and column', () => {
  expect(readJsonText('{\n  "format": 1,,\n')).toMatchObject({
    template: null,
    findings: [{ line: 2, column: expect.any(Number), words: expect.stringContaining('第 2 行') }],
  })
})

test('a text that is no template, or breaks the gate, says where', () => {
  const unread = { ...blank, currency: 7 }
  expect(readJsonText(JSON.stringify(unread))).toMatchObject({
    template: null,
    findings: [{ pointer: '/currency', words: expect.stringMatching(/^\/currency：/) }],
  })
  const open = {
    ...blank,
    schema: { type: 'object', properties: { a: { type: 'array', items: { type: 'string' } } } },
  }
  const reading = readJsonText(JSON.stringify(open))
  expect(reading).toMatchObject({
    template: null,
    findings: [{ words: expect.stringContaining('maxItems') }],
  })
})
