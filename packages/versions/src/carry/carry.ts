import { type Json, type JsonObject, nodeAddress } from '@tianbao/edit'
import type { CompiledTemplate } from '@tianbao/template'
import { become, kept, Lost } from './become.ts'
import { createBuilding } from './building.ts'
import { grouped } from './grouped.ts'
import { type Leaf, type OldRow, takeApart } from './leaves.ts'
import {
  type Carried,
  type Mapping,
  type MappingStep,
  type OldValue,
  type Remainder,
  type RemainderReason,
  sourcesOf,
} from './mapping.ts'
import { addressOf, hasPlace, nodeThere } from './place.ts'

/**
 * Carries a submission's data from one template to another. Total: what cannot be carried, or not in full, is in the
 * remainder with the reason. Laws: every old value is in the new data or in the remainder; `carryBack` restores the old
 * data. A dry run is this, not kept. Linear in the data, for each step.
 */
export function carry(
  data: JsonObject,
  mapping: Mapping,
  from: CompiledTemplate,
  to: CompiledTemplate,
): Carried {
  const { leaves, rows, shape } = takeApart(data, from)
  const building = createBuilding()
  const remainder: Remainder[] = []
  const origin = new Map<string, readonly OldValue[]>()
  const values = new Map<string, Json>()
  const steps = new Map<string, MappingStep>()
  let running: MappingStep | null = null
  const between = { from, to }
  const byField = grouped(leaves, ({ pattern }) => pattern)
  const of = (path: string) => byField.get(path) ?? []

  const left = ({ at, value }: OldValue, reason: RemainderReason) => remainder.push({ at, value, reason })
  const put = (pattern: string, ids: readonly string[], value: Json, sources: readonly OldValue[]) => {
    const at = addressOf(pattern, ids)
    const isPut = at !== null && Object.hasOwn(to.fields, pattern) && building.put(at, value)
    if (!isPut) return false
    origin.set(
      at,
      sources.map(({ at, value }) => ({ at, value })),
    )
    values.set(at, value)
    if (running !== null) steps.set(at, running)
    return true
  }
  /** One value to one place; what it loses, or has no place, stays. */
  const move = (leaf: Leaf, target: string, ids: readonly string[], value: Json | Lost) => {
    if (value instanceof Lost) left(leaf, value.reason)
    else if (!put(target, ids, value, [leaf])) left(leaf, isTaken(target, ids) ? 'taken' : 'no_place')
  }
  const isTaken = (target: string, ids: readonly string[]) => {
    const at = addressOf(target, ids)
    return at !== null && origin.has(at)
  }
  const idThere = ({ id }: { readonly id: string }) => nodeThere(id, mapping)
  const idsOf = (path: readonly OldRow[]) => path.map(idThere)

  const held: string[] = []
  for (const { list, at, path } of rows) {
    const row = path.at(-1)
    const place = addressOf(list, idsOf(path.slice(0, -1)))
    if (row === undefined) continue
    const here = { id: idThere(row), ...(row.under === null ? {} : { under: nodeThere(row.under, mapping) }) }
    const isAdded = place !== null && hasPlace(here, list, to) && building.addRow(place, here)
    if (isAdded && !row.isBare) held.push(nodeAddress(place, here.id))
    if (!isAdded && row.isBare)
      left({ at, value: { id: row.id, ...(row.under !== null && { under: row.under }) } }, 'no_place')
  }

  const done = new Set(mapping.steps.flatMap(sourcesOf))
  const ran = new Set<string>()
  for (const step of mapping.steps) {
    const paths = sourcesOf(step)
    // A value goes one way: the first step that names its field takes it.
    const fresh = paths.filter((path, at) => !ran.has(path) && paths.indexOf(path) === at)
    for (const path of fresh) ran.add(path)
    running = step
    run(step, fresh)
  }
  running = null
  for (const leaf of leaves) {
    const { pattern, rows: path, value } = leaf
    if (pattern === null) left(leaf, 'no_place')
    else if (!done.has(pattern)) move(leaf, pattern, idsOf(path), kept(value, pattern, between))
  }
  building.prune(held)
  return { data: building.data, remainder, origin, values, steps, shape }

  function run(step: MappingStep, paths: readonly string[]): void {
    const sources = paths.flatMap(of)
    switch (step.op) {
      case 'constant':
        if (!step.to.includes('*')) put(step.to, [], step.value, [])
        for (const { list, path } of rows)
          if (step.to.slice(0, step.to.lastIndexOf('.*')) === list) put(step.to, idsOf(path), step.value, [])
        return
      case 'archive':
        for (const leaf of sources) left(leaf, 'archived')
        return
      case 'keep':
      case 'cast':
      case 'scale':
      case 'options':
        for (const leaf of sources) move(leaf, step.to, idsOf(leaf.rows), become(leaf.value, step, between))
        return
      case 'first':
        for (const [at, leaf] of sources.entries())
          if (at === 0) move(leaf, step.to, [], leaf.value)
          else left(leaf, 'further_rows')
        return
      case 'rows':
        for (const leaf of sources) toRow(leaf, step)
        return
      case 'split':
        for (const leaf of sources) split(leaf, step)
        return
      case 'join':
        join(sources, step)
    }
  }

  function toRow(leaf: Leaf, { from: paths, to: column, under }: Extract<MappingStep, { op: 'rows' }>): void {
    const list = column.slice(0, column.lastIndexOf('.*'))
    const old = leaf.rows.at(-1)
    const id =
      old === undefined ? `from_${paths.indexOf(leaf.pattern ?? '') + 1}` : idsOf(leaf.rows).join('_')
    const node = typeof under === 'object' ? under[old?.under ?? ''] : under
    const row = { id, ...(node === undefined ? {} : { under: node }) }
    if (!list.includes('*') && hasPlace(row, list, to) && building.addRow(list, row))
      move(leaf, column, [id], leaf.value)
    else left(leaf, 'no_place')
  }

  function split(leaf: Leaf, step: Extract<MappingStep, { op: 'split' }>): void {
    if (typeof leaf.value !== 'string') return void left(leaf, 'not_read')
    const parts = leaf.value.split(step.at)
    const last = step.to.length - 1
    const texts = step.to.map((_, at) =>
      at < last ? (parts[at] ?? '') : parts.slice(Math.max(at, 0)).join(step.at),
    )
    const ids = idsOf(leaf.rows)
    const isAll = step.to.map((path, at) => texts[at] === '' || put(path, ids, texts[at] ?? '', [leaf]))
    // Nothing of it said, or not all of it: then the remainder says it whole.
    if (isAll.includes(false) || texts.every((text) => text === '')) left(leaf, 'no_place')
  }

  function join(sources: readonly Leaf[], step: Extract<MappingStep, { op: 'join' }>): void {
    const isListed = step.to.includes('*')
    for (const group of grouped(sources, (leaf) => (isListed ? idsOf(leaf.rows).join('#') : '')).values()) {
      // One that holds the separator itself could not be told apart again.
      const isText = ({ value }: Leaf) => typeof value === 'string' && !value.includes(step.with)
      const texts = group.filter(isText)
      for (const leaf of group) if (!isText(leaf)) left(leaf, 'not_read')
      if (texts.length === 0) continue
      const text = texts.map(({ value }) => String(value)).join(step.with)
      const ids = isListed ? idsOf(texts[0]?.rows ?? []) : []
      if (!put(step.to, ids, text, texts)) for (const leaf of texts) left(leaf, 'no_place')
    }
  }
}
