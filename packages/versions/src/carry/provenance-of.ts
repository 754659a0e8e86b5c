import { equalJson } from '@tianbao/edit'
import type { Provenance } from '@tianbao/form'
import type { Carried } from './mapping.ts'

/**
 * Of every carried value where it came from, as it is kept with a submission: the cells there, and the step. What was
 * put in by a constant came from nowhere, and is told as such.
 */
export function provenanceOf(carried: Carried, origin: string): readonly Provenance[] {
  return [...carried.origin].flatMap(([id, sources]): readonly Provenance[] => {
    const value = carried.values.get(id)
    if (value === undefined) return []
    const step = carried.steps.get(id)
    const from = sources.map((one) => ({
      at: one.at,
      ...(equalJson(one.value, value) ? {} : { was: one.value }),
    }))
    const factor = step?.op === 'scale' ? { by: step.by } : {}
    return [{ id, origin, from, value, op: step?.op ?? 'keep', ...factor }]
  })
}
