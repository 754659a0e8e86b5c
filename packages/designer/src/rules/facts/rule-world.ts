import {
  type CompiledTemplate,
  compileTemplate,
  type FormulaNames,
  formulaNames,
  type Rule,
  type Template,
} from '@tianbao/template'

/** What rules are written in: the fields of a template and what they are called. */
export interface RuleWorld {
  /** The template without its rules, but for what says which rows they run for. */
  readonly compiled: CompiledTemplate
  readonly names: FormulaNames
}

interface Kept {
  readonly template: Template
  readonly rows: string
  readonly world: RuleWorld | null
}

/** The last one is enough: one template is drawn at a time. */
let kept: Kept | null = null

/**
 * The world of a template's rules; the same object while only rules change, so that what was worked out for one rule
 * stands while another is written. Null where the template does not compile.
 */
export function ruleWorld(template: Template): RuleWorld | null {
  const rows = rowsOfRules(template).join(' ')
  if (kept !== null && isSameGround(kept.template, template) && kept.rows === rows) return kept.world
  const { compiled } = compileTemplate({ ...template, rules: rowRules(template) })
  const world = compiled === undefined ? null : { compiled, names: formulaNames(compiled) }
  kept = { template, rows, world }
  return world
}

function isSameGround(a: Template, b: Template): boolean {
  return (
    a.schema === b.schema &&
    a.sheet === b.sheet &&
    a.catalog === b.catalog &&
    a.sources === b.sources &&
    a.year === b.year &&
    a.title === b.title &&
    a.currency === b.currency
  )
}

function rowsOfRules({ rules = [] }: Template): readonly string[] {
  return [...new Set(rules.flatMap(({ each }) => (each === undefined ? [] : [each])))].toSorted()
}

/** Rules that do nothing, but say which groups have rows. */
export function rowRules(template: Template): readonly Rule[] {
  return rowsOfRules(template).map((each, at) => ({ id: `rows-${at}`, type: 'readonly', each, logic: false }))
}
