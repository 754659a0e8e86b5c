import type { Json } from '@tianbao/edit'
import { kindOf } from '@tianbao/fields'
import { type Form, openSample } from '@tianbao/form'
import { compileTemplate, readFields, type Sample, type Template } from '@tianbao/template'
import { createValidator } from '@tianbao/template/validate'

/** What a schema says that data and people meet: limits, options, required, titles, years. How it is written is its own. */
const told = [
  'type',
  'format',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'minLength',
  'maxLength',
  'pattern',
  'multipleOf',
  'enum',
  'const',
  'maxItems',
  'minItems',
  'uniqueItems',
  'additionalProperties',
  'x-year',
  'x-decimals',
  'x-unit',
  'x-help',
]

/** Words for programs: nobody reads the titles of ids. */
const silent = new Set(['id', 'under'])

/**
 * The shape of a submission: for every place that data may have, all that holds there, `$ref`s in their place. The order
 * of properties, and whether several share one declaration, is nothing that a submission knows.
 */
export function shapeOf({ schema }: Template): Readonly<Record<string, Json>> {
  const read = readFields(schema)
  const places: Record<string, Json> = {}
  const visit = (pattern: string) => {
    const field = read(pattern)
    if (field === null) return
    const name = pattern.slice(pattern.lastIndexOf('.') + 1)
    places[pattern] = {
      ...Object.fromEntries(
        told.flatMap((word) => (word in field.schema ? [[word, field.schema[word] ?? null]] : [])),
      ),
      kind: kindOf(field.schema)?.id ?? '',
      required: field.isRequired,
      ...(silent.has(name) || name === '' ? {} : { title: field.title }),
    }
    const below = field.isList ? ['*'] : field.children
    for (const child of below) visit(pattern === '' ? child : `${pattern}.${child}`)
  }
  visit('')
  return places
}

/** What indicators there are, under which codes, with what they give, and how they are scored: ids of catalogs aside. */
export function indicatorsOf({ catalog = [], scoring }: Template): Json {
  const bare = catalog.map(({ levels, fixed, nodes }) => ({ levels, fixed: fixed.toSorted(), nodes }))
  return canonical({
    catalog: bare.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
    scoring: scoring ?? null,
  } as unknown as Json)
}

/** The rules, by id, in whatever order. */
export function rulesOf({ rules = [] }: Template): Json {
  return canonical(Object.fromEntries(rules.map((rule) => [rule.id, rule])) as unknown as Json)
}

/** Objects with their names in order: what is the same prints the same. */
function canonical(value: Json): Json {
  if (Array.isArray(value)) return value.map(canonical)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, canonical(one as Json)]))
}

/** What a template makes of a sample: every computed value, every finding with its words' numbers, the score. */
export function outcomeOf(template: Template, sample: Sample, today: string): Json {
  const { compiled, findings } = compileTemplate(template)
  if (compiled === undefined) throw new Error(`It does not compile: ${JSON.stringify(findings)}`)
  const form: Form = openSample(compiled, sample, { validate: createValidator(compiled), today })
  return JSON.parse(
    JSON.stringify({
      computed: sorted(form.computed()),
      findings: form
        .findings('submitting')
        .map(({ code, severity, addresses, params }) =>
          JSON.stringify({ code, severity, addresses, params: sorted(params) }),
        )
        .toSorted(),
      score: form.scores()?.total.points ?? null,
      // Labels that indicators prescribe are drawn, and read by rules: rows, ids, names.
      rows:
        form
          .grid()
          ?.rows.map(({ key }) => key)
          .filter((key) => key.includes('#')) ?? [],
    }),
  )
}

function sorted(values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(values).toSorted(([a], [b]) => (a < b ? -1 : 1)))
}
