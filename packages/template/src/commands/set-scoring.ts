import type { Scoring } from '../scoring/scoring.ts'
import type { Template } from '../template.ts'
import { type CommandOutcome, changeTemplate } from './outcome.ts'

/** What the scoring of a template is to say; undefined takes a word of it away, and the last one the scoring itself. */
export function setScoring(
  template: Template,
  change: { readonly [K in keyof Scoring]?: Scoring[K] | undefined },
): CommandOutcome {
  const said = Object.entries({ ...template.scoring, ...change }).filter(([, value]) => value !== undefined)
  const { scoring: _, ...others } = template
  return changeTemplate(
    template,
    said.length === 0 ? others : { ...template, scoring: Object.fromEntries(said) as Scoring },
  )
}
