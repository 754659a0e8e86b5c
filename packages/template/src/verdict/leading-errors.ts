import type { SchemaError } from './schema-error.ts'

/** Keywords whose own error says it all; the errors of what is within them came just before it. */
const wholes = new Set(['anyOf', 'contains', 'oneOf', 'propertyNames'])

/**
 * The errors that a person is told: of alternatives that all fail, that none fits, and not what is wrong with each;
 * of `if`, what the branch found. One pass from the end, since what is within a keyword is told before it.
 */
export function leadingErrors(errors: readonly SchemaError[]): readonly SchemaError[] {
  const kept: SchemaError[] = []
  let whole: SchemaError | undefined
  for (const error of errors.toReversed()) {
    if (whole && isWithin(error, whole)) continue
    whole = wholes.has(error.keyword) ? error : undefined
    if (error.keyword !== 'if') kept.push(error)
  }
  return kept.reverse()
}

function isWithin(error: SchemaError, whole: SchemaError): boolean {
  return (
    error.schemaPath.startsWith(`${whole.schemaPath}/`) && error.instancePath.startsWith(whole.instancePath)
  )
}
