import type { JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import {
  type CompiledTemplate,
  createSchemaFindings,
  type PatternEngine,
  type SchemaError,
} from '@tianbao/template'

/** What the server makes of a template's schema: a module that imports nothing. */
interface ValidatorModule {
  readonly hasPatterns: boolean
  createErrors(patterns: PatternEngine): (data: JsonObject) => readonly SchemaError[]
}

/** For a schema without patterns: nothing asks it anything. */
const noPatterns: PatternEngine = {
  compile: () => ({ test: () => true }),
  restart: () => undefined,
}

/**
 * The authority on a template's schema, the same as the server's. Without it the page judges by kinds and rules only,
 * and the server still has the last word: so a validator that does not come is no reason not to open the form.
 */
export async function loadValidator(
  compiled: CompiledTemplate,
): Promise<((data: JsonObject) => readonly Finding[]) | undefined> {
  try {
    const module: ValidatorModule = await import(/* @vite-ignore */ `/api/validators/${compiled.digest}.js`)
    const patterns = module.hasPatterns
      ? (await import('./pattern-engine.ts')).createPatternEngine()
      : noPatterns
    const errorsOf = module.createErrors(patterns)
    const findingsOf = createSchemaFindings(compiled)
    return (data) => findingsOf(data, errorsOf(data))
  } catch {
    return undefined
  }
}
