import { checkGate, lintTemplate, readTemplate, type Template } from '@tianbao/template'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { raw, someChanges } from '../testing/changes.ts'
import { smallTemplate } from '../testing/small-template.ts'
import { faultsOf } from './faults-of.ts'

/** The same, each judge asked by himself. */
function faultsOneByOne(template: Template) {
  const { findings } = readTemplate(JSON.stringify(template))
  if (findings !== undefined) return findings
  const refused = checkGate(template)
  return refused.length > 0 ? refused : lintTemplate(template).filter(({ severity }) => severity === 'error')
}

test('a template judged at one go has the faults that reading, gate and linter find one by one', () => {
  fc.assert(
    fc.property(someChanges, (which) => {
      const template = raw(smallTemplate(2024), which)
      expect(faultsOf(template)).toEqual(faultsOneByOne(template))
    }),
    { seed: 314, numRuns: 200 },
  )
  const none = { ...smallTemplate(2024), rules: 5 } as unknown as Template
  expect(faultsOf(none)).toEqual(faultsOneByOne(none))
})
