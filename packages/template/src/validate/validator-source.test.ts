import type { Json, JsonObject } from '@tianbao/edit'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import type { CompiledTemplate } from '../compiled.ts'
import { everyKeyword } from '../fixtures/every-keyword.ts'
import small from '../fixtures/small.json' with { type: 'json' }
import { piecesOf, submissionsOf } from '../fixtures/submissions.ts'
import { createPatternEngine, type PatternEngine } from '../patterns/pattern-engine.ts'
import type { Template } from '../template.ts'
import type { SchemaError } from '../verdict/schema-error.ts'
import { createErrors } from './create-validator.ts'
import { validatorSource } from './validator-source.ts'

interface PageModule {
  readonly hasPatterns: boolean
  createErrors(patterns: PatternEngine): (data: Json) => readonly SchemaError[]
}

function compiledOf(template: Template): CompiledTemplate {
  const { compiled, findings } = compileTemplate(template)
  if (!compiled) throw new Error(JSON.stringify(findings))
  return compiled
}

/** As a page takes it: a module of its own, without any name of ours in sight. */
async function pageModule(compiled: CompiledTemplate): Promise<PageModule> {
  const url = `data:text/javascript;base64,${Buffer.from(validatorSource(compiled)).toString('base64')}`
  return (await import(/* @vite-ignore */ url)) as PageModule
}

const cases = [
  { name: 'the small template', template: small as unknown as Template, data: submissionsOf, runs: 400 },
  {
    name: 'every keyword',
    template: everyKeyword,
    data: (schema: JsonObject) => piecesOf(schema, ['name']),
    runs: 1600,
  },
]

describe('a validator for the page', () => {
  test.each(cases)('gives the very errors that the server gives: $name', async ({ template, data, runs }) => {
    const compiled = compiledOf(template)
    const onServer = createErrors(compiled)
    const inPage = (await pageModule(compiled)).createErrors(createPatternEngine())
    let refused = 0
    fc.assert(
      fc.property(data(compiled.schema), (data) => {
        const errors = onServer(data)
        if (errors.length > 0) refused++
        expect(inPage(data)).toEqual(errors)
      }),
      { seed: 52, numRuns: runs },
    )
    expect(refused).toBeGreaterThan(runs / 10)
    expect(refused).toBeLessThan(runs * 0.9)
  })

  test('says whether it needs an engine for patterns', async () => {
    expect((await pageModule(compiledOf(everyKeyword))).hasPatterns).toBe(true)
    const schema = { type: 'object', properties: { a: { type: 'number', multipleOf: 0.01 } } }
    expect((await pageModule(compiledOf({ ...everyKeyword, schema }))).hasPatterns).toBe(false)
  })

  test('imports nothing, and generates no code', () => {
    const source = validatorSource(compiledOf(everyKeyword))
    expect(source).not.toMatch(/^\s*import\b|\brequire\s*\(|new Function|\beval\b/m)
  })

  test('stays code when names and texts of the template look like code', async () => {
    const schema = {
      type: 'object',
      additionalProperties: false,
      properties: {
        "a'];process.exit(9);//": {
          type: 'string',
          enum: ['`$`', '*/process.exit(9)', '\n</script>\u2028'],
        },
        '\nvErrors.push(err0);\n': { const: '\nvErrors.push(err0);\n' },
      },
    }
    const compiled = compiledOf({ ...everyKeyword, schema })
    const inPage = (await pageModule(compiled)).createErrors(createPatternEngine())
    const data = { "a'];process.exit(9);//": '`$`', '\nvErrors.push(err0);\n': '\nvErrors.push(err0);\n' }
    expect(inPage(data)).toEqual([])
    expect(createErrors(compiled)(data)).toEqual([])
    expect(inPage({ "a'];process.exit(9);//": 'b' })).toHaveLength(1)
  })
})
