import type { FindingName, Form } from '@tianbao/form'
import { pathsIn } from './paths-in.ts'
import { placeInWords } from './place-in-words.ts'
import type { ToldName, ToldSuspect } from './told-finding.ts'

/** The cells that findings of a form are thought to come from, the one that cures most first. */
export function tellSuspects(form: Form): readonly ToldSuspect[] {
  const pathOf = pathsIn(form.data())
  const named = ({ code, at }: FindingName): ToldName => ({ code, path: pathOf(at) })
  return form.suspects().map(({ address, text, findings, leaves, ...suspect }) => ({
    ...suspect,
    path: pathOf(address),
    findings: findings.map(named),
    leaves: leaves.map(named),
    place: placeInWords(form, address),
    shown: { value: form.cell(address).text, proposed: text },
  }))
}
