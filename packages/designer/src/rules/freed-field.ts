import {
  type CommandOutcome,
  changeTemplate,
  type FieldUse,
  removeField,
  removeRules,
  replaceField,
  type Template,
} from '@tianbao/template'

/** A field deleted after the rules that can use another one do; those that cannot go with it. One gesture. */
export function withAnother(template: Template, field: string, by: string): CommandOutcome {
  const replaced = replaceField(template, { field, by })
  return 'refused' in replaced ? replaced : withoutField(template, replaced.template, field)
}

/** A field deleted together with the rules that use it. One gesture. */
export function withoutUsers(template: Template, field: string, uses: readonly FieldUse[]): CommandOutcome {
  const freed = removeRules(template, { rules: [...new Set(uses.map(({ rule }) => rule))] })
  return 'refused' in freed ? freed : withoutField(template, freed.template, field)
}

function withoutField(before: Template, template: Template, field: string): CommandOutcome {
  const removed = removeField(template, { field, force: true })
  return 'refused' in removed ? removed : changeTemplate(before, removed.template)
}
