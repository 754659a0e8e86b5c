import type { Program } from '@tianbao/rules'
import type { CompiledTemplate } from '@tianbao/template'
import { needsScoring, plainProgram, programWith } from './program-of.ts'
import type { FormScoring } from './scores/scores.ts'
import { createSetting, type Setting } from './setting.ts'
import { indexTargets, type Targets } from './targets.ts'

/** What all forms of a template have in common. */
export interface Ground {
  readonly setting: Setting
  readonly targets: Targets
}

const grounds = new WeakMap<CompiledTemplate, Ground>()

/**
 * What all forms of a template have in common, made once.
 * @throws Error for a template that scores, without what scores.
 */
export function groundOf(compiled: CompiledTemplate, scoring: FormScoring | null): Ground {
  let ground = grounds.get(compiled)
  if (!ground) {
    ground = {
      setting: createSetting(compiled, programOf(compiled, scoring)),
      targets: indexTargets(compiled),
    }
    grounds.set(compiled, ground)
  }
  return ground
}

function programOf(compiled: CompiledTemplate, scoring: FormScoring | null): Program {
  if (!needsScoring(compiled)) return plainProgram(compiled)
  if (scoring === null)
    throw new Error(`Template "${compiled.form}" scores, and its form was opened without what scores.`)
  return programWith(compiled, scoring.operators)
}
