import standaloneCode from 'ajv/dist/standalone/index.js'
import type { CompiledTemplate } from '../compiled.ts'
import { createPatternEngine } from '../patterns/pattern-engine.ts'
import { COMPILE_PATTERN, capErrors, createAjv } from './ajv.ts'
import { isDecimalMultiple } from './decimal-multiple.ts'
import { MULTIPLE } from './keywords.ts'
import { validationSchema } from './validation-schema.ts'

/**
 * The text of an ES module that judges data as `createErrors` does, for a page whose CSP allows no generated code.
 * It imports nothing. It exports `createErrors(patterns)`, which takes a `PatternEngine` and answers a function from
 * data to errors (`SchemaError[]`, for `createSchemaFindings`), and `hasPatterns`, which says whether the engine is used.
 */
export function validatorSource(compiled: CompiledTemplate): string {
  const ajv = createAjv(createPatternEngine())
  const code = capErrors(standaloneCode(ajv, ajv.compile(validationSchema(compiled.schema))))
  const [, name] = /^export const validate = (validate\d+);$/m.exec(code) ?? []
  if (name === undefined) throw new Error("Ajv's standalone code does not name its validator.")
  const body = code.replace(/^"use strict";$/m, '').replaceAll(/^export .*$/gm, '')
  return [
    `const ${MULTIPLE} = ${String(isDecimalMultiple)};`,
    `export const hasPatterns = ${code.includes(`${COMPILE_PATTERN};`)};`,
    'export function createErrors(patterns) {',
    `const ${COMPILE_PATTERN} = (pattern) => patterns.compile(pattern);`,
    body,
    'return (data) => {',
    'patterns.restart();',
    `return ${name}(data) ? [] : ${name}.errors.filter((error) => error !== undefined);`,
    '};',
    '}',
    '',
  ].join('\n')
}
