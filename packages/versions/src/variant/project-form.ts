import { type Json, type JsonObject, patternOf } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { type Branch, isBranch } from '../carry/branch.ts'
import { createBuilding } from '../carry/building.ts'
import { carry } from '../carry/carry.ts'
import { takeApart } from '../carry/leaves.ts'
import { fixedOf, hostsIn } from './catalog-loosenings.ts'

/**
 * What a form filled under a variant says under its base: the base's fields; rows of the variant's own indicators as free
 * rows of the node that they hang on; what the variant hides is empty; what it computes and the base does not is said.
 */
export function projectForm(form: Form, base: CompiledTemplate): JsonObject {
  const mine = form.template
  const { shape, leaves } = takeApart(form.data(), mine)
  const building = createBuilding(structuredClone(shape) as Branch)
  for (const { at, pattern, value } of leaves)
    if (pattern === null || !form.cell(at).isHidden) building.put(at, value)
  const computedThere = new Set(
    base.rules.flatMap(({ type, target }) => (type === 'compute' && target !== undefined ? [target] : [])),
  )
  for (const [at, value] of Object.entries(form.computed())) {
    const pattern = patternOf(at)
    if (Object.hasOwn(base.fields, pattern) && !isComputed(pattern, computedThere)) building.put(at, value)
  }
  const hung = onBaseNodes(building.data, '', mine, base) as JsonObject
  const keyOf = ({ form, region, year }: CompiledTemplate) => ({ form, region, year })
  return carry(hung, { from: keyOf(mine), to: keyOf(base), steps: [] }, mine, base).data
}

/** Rules over rows name their target from the row: `$row.share`. */
function isComputed(pattern: string, targets: ReadonlySet<string>): boolean {
  return targets.has(pattern) || targets.has(`$row.${pattern.slice(pattern.lastIndexOf('.') + 1)}`)
}

/** Data with the rows of a variant's own indicators as free rows of the base's nodes. */
function onBaseNodes(value: Json, pattern: string, mine: CompiledTemplate, base: CompiledTemplate): Json {
  if (Array.isArray(value)) {
    const id = mine.lists[pattern]?.catalog ?? null
    const [old, now] = id === null ? [] : [base.catalogs[id], mine.catalogs[id]]
    const hosts = old === undefined || now === undefined ? new Map<string, string>() : hostsIn(old, now)
    return value.map((row: Json) => {
      const below = onBaseNodes(row, `${pattern}.*`, mine, base)
      if (!isBranch(below) || now === undefined) return below
      const host = hosts.get(String(below.id)) ?? hosts.get(String(below.under))
      if (host === undefined) return below
      return { ...fixedOf(now, String(below.id)), ...below, under: host }
    })
  }
  if (!isBranch(value)) return value
  return Object.fromEntries(
    Object.entries(value).map(([name, below]) => [
      name,
      onBaseNodes(below, pattern === '' ? name : `${pattern}.${name}`, mine, base),
    ]),
  )
}
