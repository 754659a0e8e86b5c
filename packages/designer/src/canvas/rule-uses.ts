import { type FieldUses, fieldUses, sheetBands, type Template } from '@tianbao/template'

/**
 * Which rules use which fields, read again only where something that decides it changed: words and looks of the table do
 * not.
 */
export function createRuleUses(): (template: Template) => FieldUses {
  let known: { readonly key: readonly unknown[]; readonly uses: FieldUses } | null = null
  return (template) => {
    const { schema, rules, catalog, scoring, sheet } = template
    const lists = sheetBands(sheet).flatMap(({ band }) => (band.band === 'table' ? [band.rows].flat() : []))
    const key = [schema, rules, catalog, scoring, lists.join(' ')]
    const before = known?.key
    if (known && before?.every((part, at) => part === key[at])) return known.uses
    known = { key, uses: fieldUses(template) }
    return known.uses
  }
}
