import type { Json, JsonObject } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import { type Change, changeOf } from './change.ts'

/** Changes of fields, joined by their paths: what came, what went, what became of those that stayed. */
export function fieldChanges(before: CompiledTemplate, after: CompiledTemplate): readonly Change[] {
  const added = Object.values(after.fields).filter(({ pattern }) => before.fields[pattern] === undefined)
  const removed = Object.values(before.fields).filter(({ pattern }) => after.fields[pattern] === undefined)
  const stayed = Object.values(after.fields).flatMap((field) => {
    const old = before.fields[field.pattern]
    return old === undefined ? [] : changesOf(old, field, { before, after })
  })
  return [
    ...removed.map((field) => changeOf('break', 'field_removed', field.pattern, named(field, before))),
    ...added.map((field) =>
      field.isRequired
        ? changeOf('narrower', 'field_added_required', field.pattern, named(field, after))
        : changeOf('wider', 'field_added', field.pattern, named(field, after)),
    ),
    ...stayed,
  ]
}

interface Both {
  readonly before: CompiledTemplate
  readonly after: CompiledTemplate
}

function changesOf(old: CompiledField, now: CompiledField, both: Both): readonly Change[] {
  const { pattern } = now
  const title = titleFor(now, both.after)
  const changes: Change[] = []
  if (old.title !== now.title)
    changes.push(changeOf('text', 'field_retitled', pattern, { was: old.title, now: now.title }))
  if (old.help !== now.help) changes.push(changeOf('text', 'field_help', pattern, { title }))
  if (old.kind !== now.kind)
    changes.push(
      changeOf('transform', 'field_kind', pattern, {
        title,
        was: kindTitle(old.kind),
        now: kindTitle(now.kind),
      }),
    )
  if (old.year !== now.year)
    changes.push(
      changeOf('transform', 'field_year', pattern, {
        title,
        was: yearWords(old.year),
        now: yearWords(now.year),
      }),
    )
  if (!old.isRequired && now.isRequired)
    changes.push(changeOf('narrower', 'field_required', pattern, { title }))
  if (old.isRequired && !now.isRequired) changes.push(changeOf('wider', 'field_optional', pattern, { title }))
  if (old.kind === now.kind) changes.push(...limitChanges(old, now, title), ...optionChanges(old, now, title))
  return changes
}

/** Keywords that bound a value, and whether a larger number asks for more. */
const bounds: readonly (readonly [keyword: string, largerIs: 'narrower' | 'wider'])[] = [
  ['minimum', 'narrower'],
  ['exclusiveMinimum', 'narrower'],
  ['maximum', 'wider'],
  ['exclusiveMaximum', 'wider'],
  ['minLength', 'narrower'],
  ['maxLength', 'wider'],
  ['minItems', 'narrower'],
  ['maxItems', 'wider'],
]

function limitChanges(old: CompiledField, now: CompiledField, title: string): readonly Change[] {
  const changes = bounds.flatMap(([keyword, largerIs]): readonly Change[] => {
    const was = numberIn(old.schema, keyword)
    const is = numberIn(now.schema, keyword)
    if (was === is) return []
    // No minimum is the smallest one, no maximum the largest.
    const none = largerIs === 'narrower' ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY
    const isLarger = (is ?? none) > (was ?? none)
    const kind = isLarger === (largerIs === 'wider') ? 'wider' : 'narrower'
    return [
      changeOf(kind, `field_${kind}`, now.pattern, { title, keyword, was: was ?? '无', now: is ?? '无' }),
    ]
  })
  const decimals =
    old.decimals === now.decimals || now.decimals === null
      ? []
      : [
          changeOf(
            (old.decimals ?? 0) < now.decimals ? 'wider' : 'transform',
            'field_decimals',
            now.pattern,
            {
              title,
              was: old.decimals ?? 0,
              now: now.decimals,
            },
          ),
        ]
  const unit =
    textIn(old.schema, 'x-unit') === textIn(now.schema, 'x-unit') ? [] : [unitChange(old, now, title)]
  const pattern =
    textIn(old.schema, 'pattern') === textIn(now.schema, 'pattern')
      ? []
      : [
          changeOf(now.schema.pattern === undefined ? 'wider' : 'narrower', 'field_pattern', now.pattern, {
            title,
          }),
        ]
  return [...changes, ...decimals, ...unit, ...pattern]
}

function unitChange(old: CompiledField, now: CompiledField, title: string): Change {
  return changeOf('transform', 'field_unit', now.pattern, {
    title,
    was: textIn(old.schema, 'x-unit') ?? '无',
    now: textIn(now.schema, 'x-unit') ?? '无',
  })
}

function optionChanges(old: CompiledField, now: CompiledField, title: string): readonly Change[] {
  const was = optionsIn(old.schema)
  const is = optionsIn(now.schema)
  const gone = was.filter((one) => !is.includes(one))
  const come = is.filter((one) => !was.includes(one))
  return [
    ...(gone.length > 0
      ? [changeOf('narrower', 'options_removed', now.pattern, { title, options: gone })]
      : []),
    ...(come.length > 0
      ? [
          changeOf(was.length === 0 ? 'narrower' : 'wider', 'options_added', now.pattern, {
            title,
            options: come,
          }),
        ]
      : []),
  ]
}

function optionsIn(schema: JsonObject): readonly string[] {
  const items = schema.items
  const from = Array.isArray(schema.enum)
    ? schema.enum
    : isObject(items) && Array.isArray(items.enum)
      ? items.enum
      : []
  return from.map((one: Json) => String(one))
}

/** A field's title with what it is in: 收入构成 合计 当年金额. */
export function titleFor(field: CompiledField, { titles }: CompiledTemplate): string {
  const names = field.pattern.split('.')
  const above = names
    .slice(0, -1)
    .flatMap((name, at) => (name === '*' ? [] : (titles[names.slice(0, at + 1).join('.')] ?? [])))
  return [...above.slice(-2), field.title].join(' ')
}

function named(field: CompiledField, template: CompiledTemplate) {
  return { title: titleFor(field, template), kind: kindTitle(field.kind) }
}

function kindTitle(kind: string): string {
  return fieldKind(kind)?.title.zh ?? kind
}

function yearWords(year: number | null): string {
  if (year === null) return '不分年'
  return ['本年', '上年', '前年'][-year] ?? `年度${year > 0 ? '+' : '−'}${Math.abs(year)}`
}

function numberIn(schema: JsonObject, keyword: string): number | undefined {
  const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined
  return typeof value === 'number' ? value : undefined
}

function textIn(schema: JsonObject, keyword: string): string | undefined {
  const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined
  return typeof value === 'string' ? value : undefined
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
