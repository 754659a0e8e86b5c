import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { digestOf } from '../digest.ts'
import { expandSchema } from '../schema/expand.ts'
import { compileScoring } from '../scoring/compile-scoring.ts'
import { scoringRules } from '../scoring/scoring-rules.ts'
import type { Template } from '../template.ts'
import { compileCatalogs } from './catalogs.ts'
import { compilable } from './compilable.ts'
import { groupsOf } from './groups.ts'
import { compileRules } from './rules.ts'
import { surveySchema } from './survey.ts'

export type Compilation =
  | { readonly compiled: CompiledTemplate; readonly findings?: never }
  | { readonly findings: readonly Finding[]; readonly compiled?: never }

/**
 * Makes a template ready to be filled. Takes a template that `readTemplate` answered, or one that an editor holds:
 * what it does not allow for is told as findings (`gate.*`), at addresses in the template. Bounded by `limits`.
 */
export function compileTemplate(template: Template): Compilation {
  const { compiled, findings } = compileParts(template)
  return compiled === undefined ? { findings } : { compiled: { ...compiled, digest: digestOf(template) } }
}

/** A compiled template but for its name, which takes as long to find as the rest. */
export type CompiledParts = Omit<CompiledTemplate, 'digest'>

/** The same for who only looks into it. */
export function compileParts(
  template: Template,
):
  | { readonly findings: readonly Finding[]; readonly compiled?: never }
  | { readonly compiled: CompiledParts; readonly findings?: never } {
  const findings = compilable(template)
  if (findings.length > 0) return { findings }
  const schema = expandSchema(template.schema)
  const setting = { year: template.year, decimals: template.currency.decimals }
  const survey = surveySchema(schema, template.title, setting)
  const groups = groupsOf(survey.groups, template)
  const catalogs = compileCatalogs(template.catalog ?? [])
  const scoring = compileScoring(template.scoring, { fields: survey.fields, lists: survey.lists, catalogs })
  const scored = template.scoring && scoring ? scoringRules(template.scoring, scoring) : []
  const compiled: CompiledParts = {
    form: template.form,
    region: template.region,
    year: template.year,
    title: template.title,
    currency: template.currency,
    schema,
    fields: survey.fields,
    lists: survey.lists,
    groups,
    titles: survey.titles,
    catalogs,
    sheet: template.sheet ?? null,
    rules: compileRules([...(template.rules ?? []), ...scored], { fields: survey.fields, groups }),
    scoring,
    sources: template.sources ?? {},
    notes: template.notes ?? '',
  }
  return { compiled }
}
