import type { SchemaError } from '@tianbao/template'

/** Errors that say that a branch was not meant at all: it wants another type, another tag, other properties. */
const misses = new Set(['additionalProperties', 'const', 'enum', 'false schema', 'required', 'type'])

/**
 * Errors without those of alternatives that were not meant. Where all alternatives fail and just one of them was meant,
 * what is wrong with that one is told instead of "none fits". The errors of alternatives stand right before the one
 * that says that all fail; one pass from the end.
 */
export function meantErrors<E extends SchemaError>(errors: readonly E[]): readonly E[] {
  const kept: E[] = []
  let end = errors.length
  while (end > 0) {
    end -= 1
    const whole = errors[end]
    if (!whole) continue
    const from = whole.keyword === 'oneOf' || whole.keyword === 'anyOf' ? startOf(errors, end) : end
    // Where too many alternatives fit, what is wrong with the others is nobody's business.
    const isTooMany = Array.isArray(whole.params.passingSchemas)
    const meant = from < end && !isTooMany ? branchMeant(errors.slice(from, end), whole) : null
    kept.push(...(meant ? [...meantErrors(meant)].reverse() : [whole]))
    end = from
  }
  return kept.reverse()
}

/** Where the errors begin that belong to the alternatives of the one at an index. */
function startOf(errors: readonly SchemaError[], index: number): number {
  const whole = errors[index]
  let from = index
  while (from > 0 && whole && isWithin(errors[from - 1], whole)) from -= 1
  return from
}

function isWithin(error: SchemaError | undefined, whole: SchemaError): boolean {
  if (!error?.schemaPath.startsWith(`${whole.schemaPath}/`)) return false
  return error.instancePath.startsWith(whole.instancePath)
}

/** The errors of the one alternative that does not miss the value as such; null where none or several do not. */
function branchMeant<E extends SchemaError>(errors: readonly E[], whole: E): readonly E[] | null {
  const branches = new Map<string, E[]>()
  for (const error of errors) {
    const index = error.schemaPath.slice(whole.schemaPath.length + 1).split('/')[0] ?? ''
    const branch = branches.get(index)
    if (branch) branch.push(error)
    else branches.set(index, [error])
  }
  const meant = [...branches.values()].filter((branch) =>
    branch.every((error) => error.instancePath !== whole.instancePath || !misses.has(error.keyword)),
  )
  return meant.length === 1 ? (meant[0] ?? null) : null
}
