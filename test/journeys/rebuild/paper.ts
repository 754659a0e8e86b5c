import {
  compileTemplate,
  type DeclaredField,
  type FormulaNames,
  formulaNames,
  readFields,
  type Template,
} from '@tianbao/template'

/** What one has on paper: the form that is drawn again, by its fields. */
export interface Paper {
  readonly target: Template
  readonly names: FormulaNames
  find(pattern: string): DeclaredField | null
  /** @throws Error where the form has no such field. */
  field(pattern: string): DeclaredField
}

export function paperOf(target: Template): Paper {
  const find = readFields(target.schema)
  const { compiled } = compileTemplate(target)
  if (compiled === undefined) throw new Error(`"${target.title}" does not compile.`)
  return {
    target,
    names: formulaNames(compiled),
    find,
    field(pattern) {
      const field = find(pattern)
      if (field === null) throw new Error(`"${target.title}" has no field "${pattern}".`)
      return field
    },
  }
}
