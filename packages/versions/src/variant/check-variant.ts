import { equalJson, type Json, nodeAddress, resolve } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { type CompiledTemplate, compileTemplate, type Rule, type Template } from '@tianbao/template'
import { catalogLoosenings } from './catalog-loosenings.ts'
import { ruleTightens } from './rule-tightens.ts'
import { loosenings } from './schema-tightens.ts'

/**
 * What a variant does that its base does not allow: it may add, relabel, tighten, reorder and hide what is optional; it
 * may not retype, loosen, take away what the base asks, or touch what it locked. Law: where this finds nothing, what is
 * valid under the variant is, on the base's fields (`projectForm`), valid under the base.
 */
export function checkVariant(base: Template, mine: Template): readonly Finding[] {
  const [before, after] = [compileTemplate(base).compiled, compileTemplate(mine).compiled]
  if (before === undefined || after === undefined)
    throw new Error(`The variant ${mine.region} ${mine.year} or its base does not compile.`)
  return [
    ...wholes(base, mine),
    ...loosenings(before.schema, after.schema).map(({ path, keyword, is }) =>
      refused(is, path, { title: titleOf(before, path), keyword }),
    ),
    ...rules(base, mine, before),
    ...catalogLoosenings(before, after).map(({ at, name, is }) => refused(is, at, { title: name, name })),
    ...locked(base, mine),
  ]
}

function wholes(base: Template, mine: Template): readonly Finding[] {
  const found: Finding[] = []
  if (base.form !== mine.form || base.year !== mine.year)
    found.push(
      refused('other_form', 'form', { was: `${base.form} ${base.year}`, now: `${mine.form} ${mine.year}` }),
    )
  if (base.currency.unit !== mine.currency.unit)
    found.push(refused('retyped', 'currency', { title: base.currency.unit, keyword: 'currency' }))
  else if (base.currency.decimals < mine.currency.decimals)
    found.push(refused('looser', 'currency', { title: base.currency.unit, keyword: 'decimals' }))
  if (
    base.scoring !== undefined &&
    !equalJson(base.scoring as Json | undefined, mine.scoring as Json | undefined)
  )
    found.push(refused('scored', 'scoring', {}))
  return found
}

function rules(base: Template, mine: Template, before: CompiledTemplate): readonly Finding[] {
  const now = new Map((mine.rules ?? []).map((rule) => [rule.id, rule]))
  const ours = new Map((base.rules ?? []).map((rule) => [rule.id, rule]))
  const changed = [...ours.values()].flatMap((was): readonly Finding[] => {
    const rule = now.get(was.id)
    const at = nodeAddress('rules', was.id)
    if (rule === undefined) return [refused('rule_gone', at, { rule: was.title ?? was.id })]
    return ruleTightens(was, rule) ? [] : [refused('rule_looser', at, { rule: was.title ?? was.id })]
  })
  const required = new Set(requiredIn(before))
  const added = [...now.values()].filter(({ id }) => !ours.has(id))
  const hiding = added
    .filter(({ type }) => type === 'visible')
    .flatMap((rule) =>
      reached(rule, before.groups).flatMap((path) => (hides(path, required) ? [{ rule, path }] : [])),
    )
  return [
    ...changed,
    ...hiding.map(({ rule, path }) =>
      refused('hides_required', nodeAddress('rules', rule.id), {
        rule: rule.title ?? rule.id,
        title: titleOf(before, path),
      }),
    ),
  ]
}

/** Patterns of fields that the base asks for: by its schema, or by a rule. */
function requiredIn({ fields, rules, groups }: CompiledTemplate): readonly string[] {
  const always = Object.values(fields).filter(({ isRequired, list }) => isRequired && list === null)
  const byRule = rules
    .filter(({ type }) => type === 'required')
    .flatMap(({ at, each }) => at.flatMap((one) => placesOf(one, each, groups)))
  return [...always.map(({ pattern }) => pattern), ...byRule]
}

function reached({ at = [], each, columns }: Rule, groups: CompiledTemplate['groups']): readonly string[] {
  const wide = at.flatMap((one) => (columns ?? ['']).map((column) => one.replaceAll('$column', column)))
  return wide.flatMap((one) => placesOf(one, each, groups))
}

/** `$row.target` of a rule over `annual` is `annual.*.target`, over a group one for each of its children. */
function placesOf(
  at: string,
  each: string | undefined,
  groups: CompiledTemplate['groups'],
): readonly string[] {
  if (each === undefined || !at.startsWith('$row')) return [at]
  return (groups[each] ?? ['*']).map((row) => `${each}.${row}${at.slice('$row'.length)}`)
}

/** A rule that shows or hides a place hides all within it. */
function hides(path: string, required: ReadonlySet<string>): boolean {
  return [...required].some((one) => one === path || one.startsWith(`${path}.`))
}

/** What changed at, within or around a place that the base locked. */
function locked(base: Template, mine: Template): readonly Finding[] {
  return (base.locked ?? []).flatMap((place) => {
    const [was, now] = [partAt(base, place), partAt(mine, place)]
    return equalJson(was, now) ? [] : [refused('locked', place, { title: place })]
  })
}

/** What an address of the template holds: `rules#balance`, `sheet#money`, `schema.properties.funds`. */
function partAt(template: Template, place: string): Json | undefined {
  return resolve(template as unknown as Json, place)
}

function titleOf({ fields, titles }: CompiledTemplate, path: string): string {
  return titles[path] ?? fields[path]?.title ?? path
}

function refused(why: string, at: string, params: Finding['params']): Finding {
  return { code: `versions.variant_${why}`, severity: 'error', addresses: [at], params }
}
