import type { AnySchemaObject } from 'ajv'
import Ajv2020 from 'ajv/dist/2020.js'
import { limits } from '../limits.ts'
import type { PatternEngine } from '../patterns/pattern-engine.ts'
import { formats } from './formats.ts'
import { lengthKeywords, multipleKeyword } from './keywords.ts'

/** The names by which generated code reaches what it is given. */
export const COMPILE_PATTERN = 'compilePattern'

/**
 * An Ajv for one schema (2020-12): every error up to a cap, own properties, finite numbers, decimal `multipleOf`,
 * lengths in constant time, patterns in linear time. Without Ajv's own optimiser, which takes most of the time that
 * compiling takes and saves nothing that can be measured. It never sees a schema that `validationSchema` did not make.
 */
export function createAjv(patterns: PatternEngine): Ajv2020 {
  const regExp = Object.assign(
    (pattern: string) => ({ ...patterns.compile(pattern), toString: () => `/${pattern}/` }),
    { code: COMPILE_PATTERN },
  )
  const ajv = new Ajv2020({
    allErrors: true,
    code: { esm: true, lines: true, optimize: false, process: capErrors, regExp, source: true },
    logger: false,
    loopEnum: Number.POSITIVE_INFINITY,
    messages: false,
    meta: false,
    ownProperties: true,
    strict: false,
    strictNumbers: true,
    validateSchema: false,
  })
  for (const keyword of ['maxLength', 'minLength', 'multipleOf']) ajv.removeKeyword(keyword)
  for (const keyword of [...lengthKeywords, multipleKeyword]) ajv.addKeyword(keyword)
  for (const [name, format] of Object.entries(formats)) ajv.addFormat(name, format)
  return ajv
}

/** What Ajv compiles, as it wants to be told. */
export type AjvSchema = AnySchemaObject

/**
 * Generated code with a cap on the errors that it keeps. It still counts them all, so that the verdict of `anyOf`,
 * which takes back the errors of its branches, stays what it is. The line that is looked for cannot stand in a text of
 * the schema: there a line break is written `\n`.
 */
export function capErrors(code: string): string {
  return code.replaceAll(
    /^vErrors\.push\((err\d+)\);$/gm,
    `if(vErrors.length < ${limits.errors}) vErrors.push($1);`,
  )
}
