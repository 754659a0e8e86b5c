import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'

const tokensOf = (path: string) =>
  readFileSync(new URL(`../${path}`, import.meta.url), 'utf8').replace(/^[\s\S]*?\{/, '')

// Twice, since a form in another program may set nothing on that program's root, and pages are drawn before any form.
test('a form in another program looks as it does in ours', () => {
  expect(tokensOf('packages/form-react/src/embed/tokens.css')).toBe(tokensOf('apps/portal/src/tokens.css'))
})
