import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { createPatternEngine } from '../patterns/pattern-engine.ts'
import type { SchemaError } from '../verdict/schema-error.ts'
import { createSchemaFindings } from '../verdict/schema-findings.ts'
import { createAjv } from './ajv.ts'
import { validationSchema } from './validation-schema.ts'

/** Judges a submission's data by the schema of a template. Total: whatever the data is, it answers findings. */
export type Validator = (data: Json) => readonly Finding[]

/**
 * Compiles a template's schema with Ajv. Takes as long as some hundred validations: keep what it answers.
 * Generates code, so it runs on the server; `validatorSource` makes the same for a page.
 */
export function createValidator(compiled: CompiledTemplate): Validator {
  const errorsOf = createErrors(compiled)
  const findingsOf = createSchemaFindings(compiled)
  return (data) => findingsOf(data, errorsOf(data))
}

/** The errors of data, as a page's validator gives them too. */
export function createErrors(compiled: CompiledTemplate): (data: Json) => readonly SchemaError[] {
  const patterns = createPatternEngine()
  const validate = createAjv(patterns).compile(validationSchema(compiled.schema))
  return (data) => {
    patterns.restart()
    if (validate(data)) return []
    const errors: readonly (SchemaError | undefined)[] = validate.errors ?? []
    return errors.filter((error) => error !== undefined)
  }
}
