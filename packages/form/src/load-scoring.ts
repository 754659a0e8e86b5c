import type { CompiledTemplate } from '@tianbao/template'
import { needsScoring } from './program-of.ts'
import type { FormScoring } from './scores/scores.ts'

/**
 * What forms of a template need to score, for `createFormWith`; null, and nothing is fetched, where they score nothing.
 * Rejects where it cannot be fetched.
 */
export async function loadScoring(compiled: CompiledTemplate): Promise<FormScoring | null> {
  return needsScoring(compiled) ? (await import('./scores/form-scoring.ts')).formScoring : null
}
