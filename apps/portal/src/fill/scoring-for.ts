import { type FormScoring, loadScoring } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { Unreachable } from '../api/reach.ts'

/** What forms of a template need to score, if they do. @throws Unreachable. */
export async function scoringFor(compiled: CompiledTemplate): Promise<FormScoring | null> {
  try {
    return await loadScoring(compiled)
  } catch (cause) {
    throw new Unreachable('计分要用的程序没有取到', { cause })
  }
}
