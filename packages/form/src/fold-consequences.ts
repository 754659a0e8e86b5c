import type { Cause } from './cause.ts'
import type { CheckedFinding, Suspect } from './form-types.ts'

/**
 * Folds causes that one cell would cure into the cause that stands at that cell, else into the worst of them: they are
 * told there and have no number of their own. A cause stays where it is if only some of its findings would vanish, or
 * if a reason was written for it.
 */
export function foldConsequences(causes: readonly Cause[], suspects: readonly Suspect[]): readonly Cause[] {
  let left = causes
  for (const suspect of suspects) left = foldOne(left, suspect)
  return left.map((one, index) => ({ ...one, number: index + 1 }))
}

function foldOne(causes: readonly Cause[], suspect: Suspect): readonly Cause[] {
  const names = new Set(suspect.findings.map(({ code, at }) => `${code} ${at}`))
  const isCured = ({ code, addresses }: CheckedFinding) => names.has(`${code} ${addresses[0] ?? ''}`)
  const cured = causes.filter((one) => one.findings.some(isCured))
  const cause = cured.find((one) => one.addresses.includes(suspect.address)) ?? cured[0]
  if (!cause || cause.suspect) return causes
  const folded = cured.filter(
    (one) => one !== cause && !one.isExplained && !one.suspect && one.findings.every(isCured),
  )
  const consequences = folded.flatMap((one) => one.findings)
  return causes.flatMap((one) => {
    if (one === cause) return [{ ...one, suspect, consequences }]
    return folded.includes(one) ? [] : [one]
  })
}
