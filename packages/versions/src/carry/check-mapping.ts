import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '@tianbao/template'
import { type Mapping, type MappingStep, sourcesOf, targetsOf } from './mapping.ts'

/**
 * What is wrong with a mapping, before anything is carried by it: fields that one of the templates does not have (any
 * more), two steps for one field, two values for one place, steps that cannot do what they say. At `steps.3`.
 */
export function checkMapping(
  mapping: Mapping,
  from: CompiledTemplate,
  to: CompiledTemplate,
): readonly Finding[] {
  const findings: Finding[] = []
  const taken = new Map<string, number>()
  const put = new Map<string, number>()
  for (const side of ['from', 'to'] as const) {
    const template = side === 'from' ? from : to
    const { form, region, year } = mapping[side]
    if (form !== template.form || region !== template.region || year !== template.year)
      findings.push(finding('other_template', side, { template: `${region}/${form}/${year}` }))
  }
  mapping.steps.forEach((step, at) => {
    const tell = (why: string, field: string) =>
      findings.push(finding(why, `steps.${at}`, { field, number: at + 1 }))
    for (const path of sourcesOf(step)) {
      if (!Object.hasOwn(from.fields, path)) tell('no_source', path)
      if (taken.has(path)) tell('source_twice', path)
      taken.set(path, at)
    }
    for (const path of targetsOf(step)) {
      if (!Object.hasOwn(to.fields, path)) tell('no_target', path)
      if (put.has(path) && !sharesRows(mapping.steps[put.get(path) ?? at], step)) tell('target_twice', path)
      put.set(path, at)
    }
    const why = senseless(step)
    if (why !== null) tell(why, targetsOf(step)[0] ?? sourcesOf(step)[0] ?? '')
  })
  return findings
}

/** Two steps may fill one column when both make rows: each makes its own. */
function sharesRows(one: MappingStep | undefined, other: MappingStep): boolean {
  return one?.op === 'rows' && other.op === 'rows'
}

function senseless(step: MappingStep): string | null {
  switch (step.op) {
    case 'scale':
      return Number.isFinite(step.by) && step.by !== 0 ? null : 'scale'
    case 'split':
      return step.at === '' || step.to.length === 0 ? 'separator' : null
    case 'join':
      return step.with === '' ? 'separator' : null
    case 'rows':
      return step.to.includes('.*.') ? null : 'not_a_column'
    case 'first':
      return step.from.includes('.*.') ? null : 'not_a_column'
    default:
      return null
  }
}

function finding(why: string, at: string, params: Finding['params']): Finding {
  return { code: `versions.mapping_${why}`, severity: 'error', addresses: [at], params }
}
