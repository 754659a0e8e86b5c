import type { Json, JsonObject } from '@tianbao/edit'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { metaSchema } from './template.ts'

const preface = `# The template format

Generated from \`packages/template/src/meta-schema\` by \`node scripts/docs.mjs\`; do not edit it here.

A template is one JSON file that a person can read, review and edit by hand. What the words mean together:

- **A field's identity is its path of property names** (\`funds.income.total.current\`). Names are minted once, never
  renamed after the first publish and never used again; what people read is \`title\`.
- **A row's identity is its \`id\`.** A row from the catalog bears that indicator's id; a free row has one of its own, and
  \`under\`, the catalog node that it hangs on. A pattern names a column of all rows with \`*\`: \`annual.*.target\`.
- **Empty is absent, and is not zero.** Money and percentages are numbers in the template's unit (58.05 % is 58.05).
- **The order in the file means nothing.** \`x-order\` says the order of properties for people.
- A property with \`$ref\` may stand beside words of its own (\`title\`, \`x-year\`): they win over the ones referred to.
- Titles and heads may say \`{$year}\`, \`{$year-1}\`; a property with \`x-year\` and no title is titled by its year.
- Limits on sizes, names, patterns and rules are in \`packages/template/src/limits.ts\`, and the gate tells which one a
  template exceeds.
`

/** `docs/template-format.md`: every word of the format with its meaning, from the meta-schema. */
export function formatPage(): string {
  const definitions = Object.entries(ownObject(metaSchema, '$defs')).filter(
    ([, one]) => isObject(one) && Object.keys(ownObject(one, 'properties')).length > 0,
  )
  const sections = definitions.map(([name, one]) => section(name, isObject(one) ? one : {}))
  return [preface, section('template', metaSchema), ...sections].join('\n')
}

function section(name: string, schema: JsonObject): string {
  const words = [ownText(schema, 'description'), ownText(schema, 'x-en')].filter((one) => one !== undefined)
  return [`## ${name}`, '', ...words.flatMap((one) => [one, '']), ...table(schema, ''), ''].join('\n')
}

function table(schema: JsonObject, prefix: string): readonly string[] {
  return ['| name | | type | 中文 | English |', '|---|---|---|---|---|', ...rows(schema, prefix)]
}

/** One line for each property, those of an object within directly under it. */
function rows(schema: JsonObject, prefix: string): readonly string[] {
  const required = ownTexts(schema, 'required')
  return Object.entries(ownObject(schema, 'properties')).flatMap(([name, one]) => {
    const property = isObject(one) ? one : {}
    const words = wordsOf(property)
    const cells = [
      `\`${prefix}${name}\``,
      required.includes(name) ? '必填' : '',
      typeOf(property),
      words.zh,
      words.en,
    ]
    const items = ownObject(property, 'items')
    return [
      `| ${cells.map(escaped).join(' | ')} |`,
      ...rows(property, `${prefix}${name}.`),
      ...rows(items, `${prefix}${name}[].`),
    ]
  })
}

function wordsOf(property: JsonObject): { zh: string; en: string } {
  const from = ownText(property, 'description') === undefined ? (referred(property) ?? property) : property
  return { zh: ownText(from, 'description') ?? '', en: ownText(from, 'x-en') ?? '' }
}

function referred(property: JsonObject): JsonObject | undefined {
  const name = ownText(property, '$ref')?.replace('#/$defs/', '')
  const found = name === undefined ? undefined : own(ownObject(metaSchema, '$defs'), name)
  return isObject(found) ? found : undefined
}

function typeOf(property: JsonObject): string {
  const name = ownText(property, '$ref')?.replace('#/$defs/', '')
  if (name !== undefined) return name
  const branches = own(property, 'anyOf')
  if (Array.isArray(branches))
    return branches.map((one: Json) => (isObject(one) ? typeOf(one) : '')).join(' or ')
  const options = own(property, 'enum')
  if (Array.isArray(options)) return options.map((one: Json) => `\`${String(one)}\``).join(' ')
  const only = own(property, 'const')
  if (only !== undefined) return `\`${String(only)}\``
  const type = ownText(property, 'type')
  if (type === undefined) return 'any'
  return `${type === 'array' ? listType(property) : type}${rangeOf(property)}`
}

function listType(property: JsonObject): string {
  const item = typeOf(ownObject(property, 'items'))
  return item === 'any' ? 'list' : `list of ${item}`
}

function rangeOf(property: JsonObject): string {
  const { minimum, maximum, exclusiveMinimum, maxLength, maxItems } = property
  const least =
    typeof minimum === 'number'
      ? `≥ ${minimum}`
      : typeof exclusiveMinimum === 'number'
        ? `> ${exclusiveMinimum}`
        : ''
  const most = [maximum, maxLength, maxItems].find((one) => typeof one === 'number')
  const bounds = [least, most === undefined ? '' : `≤ ${String(most)}`].filter((one) => one !== '')
  return bounds.length === 0 ? '' : `, ${bounds.join(', ')}`
}

function escaped(cell: string): string {
  return cell.replaceAll('|', '\\|')
}
