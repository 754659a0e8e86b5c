import type { CheckedFinding, Suspect } from '@tianbao/form'
import type { Entry } from './number-findings.ts'

/**
 * Folds causes that one cell would cure into the cause that stands at that cell, else into the worst of them: they are
 * told there and have no number of their own. A cause stays where it is if only some of its findings would vanish, or
 * if a reason was written for it.
 */
export function foldConsequences(entries: readonly Entry[], suspects: readonly Suspect[]): readonly Entry[] {
  let left = entries
  for (const suspect of suspects) left = foldOne(left, suspect)
  return left.map((entry, index) => ({ ...entry, number: index + 1 }))
}

function foldOne(entries: readonly Entry[], suspect: Suspect): readonly Entry[] {
  const names = new Set(suspect.findings.map(({ code, at }) => `${code} ${at}`))
  const isCured = ({ code, addresses }: CheckedFinding) => names.has(`${code} ${addresses[0] ?? ''}`)
  const cured = entries.filter((entry) => entry.findings.some(isCured))
  const cause = cured.find((entry) => entry.addresses.includes(suspect.address)) ?? cured[0]
  if (!cause || cause.suspect) return entries
  const folded = cured.filter(
    (entry) => entry !== cause && !entry.isExplained && !entry.suspect && entry.findings.every(isCured),
  )
  const consequences = folded.flatMap((entry) => entry.findings)
  return entries.flatMap((entry) => {
    if (entry === cause) return [{ ...entry, suspect, consequences }]
    return folded.includes(entry) ? [] : [entry]
  })
}
