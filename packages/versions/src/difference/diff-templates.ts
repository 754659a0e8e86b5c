import { diff, equalJson, type Json } from '@tianbao/edit'
import { readParts, type Sheet } from '@tianbao/sheet'
import { type CompiledTemplate, compileTemplate, type Template } from '@tianbao/template'
import { catalogChanges } from './catalog-changes.ts'
import { type Change, changeOf, classOrder, type Difference } from './change.ts'
import { fieldChanges } from './field-changes.ts'
import { ruleChanges } from './rule-changes.ts'

/**
 * What is different between two templates, the gravest first: fields by path, indicators, rules, bands and cells by id.
 * @throws Error where one of them does not compile: then it is no template that anyone filled.
 */
export function diffTemplates(before: Template, after: Template): Difference {
  const [old, now] = [compiledOf(before), compiledOf(after)]
  const changes = [
    ...fieldChanges(old, now),
    ...catalogChanges(old, now),
    ...ruleChanges(before, after, { old, now }),
    ...scoringChanges(before, after),
    ...wholeChanges(before, after),
    ...sheetChanges(before.sheet, after.sheet),
  ]
  const order = (change: Change) => classOrder.indexOf(change.class)
  return {
    changes: changes
      .map((change, at) => ({ change, at }))
      .sort((a, b) => order(a.change) - order(b.change) || a.at - b.at)
      .map(({ change }) => change),
    edits: diff(asJson(before), asJson(after)),
  }
}

function compiledOf(template: Template): CompiledTemplate {
  const { compiled } = compileTemplate(template)
  if (compiled === undefined)
    throw new Error(`The template ${template.region} ${template.year} does not compile.`)
  return compiled
}

function scoringChanges(before: Template, after: Template): readonly Change[] {
  return equalJson(before.scoring as Json | undefined, after.scoring as Json | undefined)
    ? []
    : [changeOf('scoring', 'scoring', 'scoring')]
}

/** Changes of what is said of the form as a whole. */
function wholeChanges(before: Template, after: Template): readonly Change[] {
  const changes: Change[] = []
  const differs = (key: 'title' | 'year' | 'region' | 'form') => before[key] !== after[key]
  for (const key of ['form', 'region', 'year', 'title'] as const)
    if (differs(key))
      changes.push(changeOf('text', key, key, { was: String(before[key]), now: String(after[key]) }))
  if (before.currency.unit !== after.currency.unit)
    changes.push(
      changeOf('transform', 'currency', 'currency.unit', {
        was: before.currency.unit,
        now: after.currency.unit,
      }),
    )
  if (before.currency.decimals !== after.currency.decimals) {
    const kind = before.currency.decimals < after.currency.decimals ? 'wider' : 'transform'
    changes.push(
      changeOf(kind, 'decimals', 'currency.decimals', {
        was: before.currency.decimals,
        now: after.currency.decimals,
      }),
    )
  }
  if ((before.notes ?? '') !== (after.notes ?? '')) changes.push(changeOf('text', 'notes', 'notes'))
  return changes
}

/** The table: words that changed one by one, and how many places came, went or moved. */
function sheetChanges(before: Sheet | undefined, after: Sheet | undefined): readonly Change[] {
  if (equalJson(before as Json | undefined, after as Json | undefined)) return []
  const old = before === undefined ? new Map<string, never>() : readParts(before)
  const now = after === undefined ? new Map<string, never>() : readParts(after)
  const changes: Change[] = []
  for (const [part, { text = '' }] of now) {
    const was = old.get(part)
    if (was !== undefined && (was.text ?? '') !== text)
      changes.push(changeOf('text', 'words', `sheet#${part}`, { was: was.text ?? '', now: text }))
  }
  const come = [...now.keys()].filter((part) => !old.has(part)).length
  const gone = [...old.keys()].filter((part) => !now.has(part)).length
  if (come + gone > 0) changes.push(changeOf('text', 'places', 'sheet', { come, gone }))
  else if (changes.length === 0) changes.push(changeOf('text', 'layout', 'sheet'))
  return changes
}

function asJson(template: Template): Json {
  return template as unknown as Json
}
