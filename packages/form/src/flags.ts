import type { Address, Json } from '@tianbao/edit'
import { isTruthy, type Run } from '@tianbao/rules'
import type { CompiledTemplate, RuleType } from '@tianbao/template'
import { patternOf } from './address-parts.ts'
import { placeFor } from './targets.ts'

/** What visible, required, readonly and options rules say now. Sets hold addresses and patterns with `*`. */
export interface Flags {
  readonly hidden: ReadonlySet<string>
  readonly required: ReadonlySet<string>
  readonly locked: ReadonlySet<string>
  readonly options: ReadonlyMap<string, readonly Json[]>
}

export const flagTypes: ReadonlySet<RuleType> = new Set(['visible', 'required', 'readonly', 'options'])

export function readFlags(compiled: CompiledTemplate, run: Run): Flags {
  const hidden = new Set<string>()
  const required = new Set<string>()
  const locked = new Set<string>()
  const options = new Map<string, readonly Json[]>()
  for (const rule of compiled.rules) {
    if (!flagTypes.has(rule.type)) continue
    for (const [row, result] of run.results(rule.key)) {
      if (!result.applies || result.exhausted) continue
      for (const at of rule.at) {
        const place = placeFor(at, row)
        if (place === null) continue
        const holds = isTruthy(result.value ?? null)
        if (rule.type === 'visible' && !holds) hidden.add(place)
        if (rule.type === 'required' && holds) required.add(place)
        if (rule.type === 'readonly' && holds) locked.add(place)
        if (rule.type === 'options' && Array.isArray(result.value)) options.set(place, result.value as Json[])
      }
    }
  }
  return { hidden, required, locked, options }
}

/** Whether a set names an address: itself, its pattern, or something that it lies in. */
export function covers(set: ReadonlySet<string>, address: Address): boolean {
  if (set.size === 0) return false
  const pattern = patternOf(address)
  for (const name of pattern === address ? [address] : [address, pattern]) {
    if (set.has(name)) return true
    for (let end = name.length - 1; end > 0; end -= 1) {
      const at = name[end]
      if ((at === '.' || at === '#') && set.has(name.slice(0, end))) return true
    }
  }
  return false
}
