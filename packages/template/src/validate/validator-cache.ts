import type { CompiledTemplate } from '../compiled.ts'
import { createValidator, type Validator } from './create-validator.ts'

/** Validators by digest, at most so many: the one that was not asked for the longest gives way. */
export function createValidatorCache(most: number): (compiled: CompiledTemplate) => Validator {
  const kept = new Map<string, Validator>()
  return (compiled) => {
    const validator = kept.get(compiled.digest) ?? createValidator(compiled)
    kept.delete(compiled.digest)
    kept.set(compiled.digest, validator)
    const [oldest] = kept.keys()
    if (kept.size > most && oldest !== undefined) kept.delete(oldest)
    return validator
  }
}
