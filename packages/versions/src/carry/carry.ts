import { formatAddress, type Json, type JsonObject, parseAddress } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CompiledField, CompiledTemplate } from '@tianbao/template'
import { addRow, carryRows } from './carry-rows.ts'
import { type Leaf, leavesOf } from './leaves.ts'
import type { Carried, Mapping, MappingStep, Remainder, RemainderReason } from './mapping.ts'
import { putValue } from './put-value.ts'
import { scaled } from './scaled.ts'

/**
 * Carries a submission's data from one template to another. Total: what cannot be carried, or not in full, is in the
 * remainder with the reason. Law: every old value is in the new data or in the remainder.
 */
export function carry(
  data: JsonObject,
  mapping: Mapping,
  from: CompiledTemplate,
  to: CompiledTemplate,
): Carried {
  const leaves = leavesOf(data, from)
  const made: Record<string, Json> = {}
  const remainder: Remainder[] = [...carryRows(data, made, from, to)]
  const origin = new Map<string, readonly string[]>()
  const byField = new Map<string, Leaf[]>()
  for (const leaf of leaves) {
    if (leaf.pattern !== null) byField.set(leaf.pattern, [...(byField.get(leaf.pattern) ?? []), leaf])
  }

  const left = (leaf: Leaf, reason: RemainderReason) =>
    remainder.push({ at: leaf.at, value: leaf.value, reason })
  const put = (pattern: string, ids: readonly string[], value: Json, sources: readonly Leaf[]): boolean => {
    const isPut = putValue(made, pattern, ids, value)
    if (isPut)
      origin.set(
        addressOf(pattern, ids),
        sources.map(({ at }) => at),
      )
    return isPut
  }
  /** One value to one place, made anew on the way; what it loses, or has no place, stays. */
  const move = (leaf: Leaf, target: string, become: (value: Json) => Json | Lost) => {
    const field = to.fields[target]
    if (field === undefined) return left(leaf, 'no_place')
    const value = become(leaf.value)
    if (value instanceof Lost) return left(leaf, value.reason)
    if (!put(target, leaf.rows, value, [leaf])) left(leaf, 'taken')
    return undefined
  }

  const done = new Set<string>()
  for (const step of mapping.steps) {
    for (const path of sourcesOf(step)) done.add(path)
    run(step)
  }
  for (const leaf of leaves) {
    if (leaf.pattern === null) left(leaf, 'no_place')
    else if (!done.has(leaf.pattern))
      move(leaf, leaf.pattern, (value) => kept(value, leaf.pattern ?? '', from, to))
  }
  return { data: made, remainder, origin }

  function run(step: MappingStep): void {
    switch (step.op) {
      case 'constant':
        put(step.to, [], step.value, [])
        return
      case 'archive':
        for (const leaf of of(step.from)) left(leaf, 'archived')
        return
      case 'keep':
        for (const leaf of of(step.from)) move(leaf, step.to, (value) => value)
        return
      case 'cast':
        for (const leaf of of(step.from))
          move(leaf, step.to, (value) => cast(value, step.from, step.to, from, to))
        return
      case 'scale':
        for (const leaf of of(step.from))
          move(
            leaf,
            step.to,
            (value) =>
              scaled(value, step.by, to.fields[step.to]?.decimals ?? null) ?? new Lost('loses_digits'),
          )
        return
      case 'options':
        for (const leaf of of(step.from))
          move(leaf, step.to, (value) =>
            typeof value === 'string' && Object.hasOwn(step.map, value)
              ? (step.map[value] ?? '')
              : new Lost('no_option'),
          )
        return
      case 'first': {
        const [first, ...others] = of(step.from)
        if (first !== undefined) move({ ...first, rows: [] }, step.to, (value) => value)
        for (const leaf of others) left(leaf, 'further_rows')
        return
      }
      case 'rows':
        for (const [at, path] of step.from.entries())
          for (const leaf of of(path)) {
            const id = `from_${at + 1}`
            addRow(made, step.to.slice(0, step.to.lastIndexOf('.*')), [], { id })
            move({ ...leaf, rows: [id] }, step.to, (value) => value)
          }
        return
      case 'split':
        for (const leaf of of(step.from)) split(leaf, step)
        return
      case 'join':
        join(step)
    }
  }

  function of(path: string): readonly Leaf[] {
    return byField.get(path) ?? []
  }

  function split(leaf: Leaf, step: Extract<MappingStep, { op: 'split' }>): void {
    if (typeof leaf.value !== 'string') return void left(leaf, 'not_read')
    const parts = leaf.value.split(step.at)
    const last = step.to.length - 1
    const texts = step.to.map((_, at) => (at < last ? parts[at] : parts.slice(at).join(step.at)))
    const isAll = step.to.every((path, at) => {
      const text = texts[at]
      return (
        text === undefined ||
        text === '' ||
        (to.fields[path] !== undefined && put(path, leaf.rows, text, [leaf]))
      )
    })
    if (!isAll) left(leaf, 'no_place')
  }

  function join(step: Extract<MappingStep, { op: 'join' }>): void {
    const sources = step.from.flatMap((path) => of(path))
    const texts = sources.filter(({ value }) => typeof value === 'string' && !value.includes(step.with))
    // One that holds the separator itself could not be told apart again.
    for (const leaf of sources) if (!texts.includes(leaf)) left(leaf, 'not_read')
    if (texts.length === 0) return
    const text = texts.map(({ value }) => String(value)).join(step.with)
    if (to.fields[step.to] === undefined || !put(step.to, texts[0]?.rows ?? [], text, texts))
      for (const leaf of texts) left(leaf, 'no_place')
  }
}

class Lost {
  readonly reason: RemainderReason

  constructor(reason: RemainderReason) {
    this.reason = reason
  }
}

function sourcesOf(step: MappingStep): readonly string[] {
  return step.op === 'constant' ? [] : [step.from].flat()
}

/** A value of a field that both have: kept where it is of the same kind and unit there. */
function kept(value: Json, pattern: string, from: CompiledTemplate, to: CompiledTemplate): Json | Lost {
  const [old, now] = [from.fields[pattern], to.fields[pattern]]
  if (old === undefined || now === undefined) return new Lost('no_place')
  const isSame = old.kind === now.kind && unitOf(old, from) === unitOf(now, to)
  return isSame ? value : new Lost('not_of_kind')
}

function unitOf(field: CompiledField, { currency }: CompiledTemplate): string {
  const unit = field.schema['x-unit']
  return typeof unit === 'string' ? unit : field.kind === 'money' ? currency.unit : ''
}

function cast(
  value: Json,
  source: string,
  target: string,
  from: CompiledTemplate,
  to: CompiledTemplate,
): Json | Lost {
  const [old, now] = [from.fields[source], to.fields[target]]
  const [was, is] = [fieldKind(old?.kind ?? ''), fieldKind(now?.kind ?? '')]
  if (old === undefined || now === undefined || was === undefined || is === undefined)
    return new Lost('no_place')
  const contextOf = (field: CompiledField, { currency, year }: CompiledTemplate) => ({
    decimals: field.decimals ?? currency.decimals,
    unit: currency.unit,
    year,
    schema: field.schema,
  })
  const typed = is.read(was.format(value, contextOf(old, from)), contextOf(now, to))
  return typed.ok && typed.value !== undefined ? typed.value : new Lost('not_read')
}

/** `annual.*.target` with the rows r7: `annual#r7.target`. */
function addressOf(pattern: string, rows: readonly string[]): string {
  let depth = 0
  return formatAddress(
    parseAddress(pattern).map((step) => {
      if (!('name' in step) || step.name !== '*') return step
      depth += 1
      return { id: rows[depth - 1] ?? '' }
    }),
  )
}
