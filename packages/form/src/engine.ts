import { type Address, applyEdits, type Edit, equalJson, type Json, type JsonObject } from '@tianbao/edit'
import type { Changed, Run, Write } from '@tianbao/rules'
import { patternOf, rowAddress, rowOf, splitRow } from './address-parts.ts'
import { effectiveCell, effectiveDocument } from './effective.ts'
import { covers, type Flags, flagTypes, readFlags } from './flags.ts'
import { type JudgedPart, judgedPart } from './judged-part.ts'
import type { Reader } from './reader.ts'
import { isObject } from './rows.ts'
import type { Setting } from './setting.ts'
import { placeFor, type Targets } from './targets.ts'
import { writesOf } from './writes-of.ts'

/** What a change reached: cells to be shown anew, findings to be judged anew. */
export interface Reached {
  /** The edits as they were applied. */
  readonly edits: readonly Edit[]
  readonly addresses: Set<Address>
  /** Rules to judge again: for some rows, or for all of them. */
  readonly stale: Map<string, Set<Address | null> | 'all'>
  readonly removedRows: Set<Address>
  structure: boolean
  flags: boolean
  /** Whether the rules were started again: nothing that was kept of any row holds. */
  isAnew: boolean
}

/** A document under its rules: edits go in, and what they reach comes out. */
export interface Engine {
  readonly run: Run
  readonly flags: Flags
  readonly document: JsonObject
  /** The part of the document that rules see. */
  readonly judged: JudgedPart
  /** All or nothing: where one edit does not find what it saw, nothing is changed and null is answered. */
  apply(edits: readonly Edit[]): Reached | null
  /** Runs the checks that edits left waiting; what came of them, since this was last asked. Null where nothing did. */
  judge(): Reached | null
}

/** Rounds of showing and hiding after one change, before a rule that keeps changing its mind is left as it is. */
const VISIBILITY_ROUNDS = 8

export function createEngine(
  setting: Setting,
  targets: Targets,
  reader: Reader,
  opened: JsonObject,
  context: Readonly<Record<string, Json>>,
): Engine {
  const { compiled, program } = setting
  const rules = new Map(compiled.rules.map((rule) => [rule.key, rule]))
  let document = opened
  let judged = judgedPart(setting, document)
  let run = program.start(effectiveDocument(setting, judged.document), context)
  let flags = readFlags(compiled, run)

  const reached = (edits: readonly Edit[]): Reached => ({
    edits,
    addresses: new Set(),
    stale: new Map(),
    removedRows: new Set(),
    structure: false,
    flags: false,
    isAnew: false,
  })

  const mark = (out: Reached, key: string, row: Address | null | 'all') => {
    const known = out.stale.get(key)
    if (known === 'all') return
    if (row === 'all') out.stale.set(key, 'all')
    else if (known) known.add(row)
    else out.stale.set(key, new Set([row]))
  }

  const write = (writes: readonly Write[], out: Reached) => noteChanged(run.write(writes), out)

  const noteChanged = (changed: readonly Changed[], out: Reached) => {
    for (const { key, row } of changed) {
      const rule = rules.get(key)
      if (!rule) continue
      if (flagTypes.has(rule.type)) out.flags = true
      const target = rule.target === undefined ? null : placeFor(rule.target, row ?? null)
      if (target !== null) out.addresses.add(target)
      mark(out, key, row ?? null)
    }
  }

  /** Cells that were hidden leave the rules' sight; cells that are shown again come back with what was kept. */
  const settleVisibility = (out: Reached) => {
    for (let round = 0; round < VISIBILITY_ROUNDS; round += 1) {
      const next = readFlags(compiled, run)
      const turned = changedNames(flags.hidden, next.hidden)
      for (const name of shownAnew(flags, next)) for (const leaf of leavesOf(name)) out.addresses.add(leaf)
      flags = next
      out.flags = true
      if (turned.length === 0) return
      out.structure = true
      const writes = turned.flatMap((name) => leavesOf(name).map((leaf) => seenValue(leaf)))
      write(writes, out)
    }
  }

  const leavesOf = (name: string): Address[] => {
    const pattern = patternOf(name)
    const fields = Object.keys(compiled.fields).filter(
      (field) => field === pattern || field.startsWith(`${pattern}.`),
    )
    return fields.flatMap((field) => expand(name + field.slice(pattern.length)))
  }

  const expand = (path: string): Address[] => {
    const star = path.indexOf('.*')
    if (star < 0) return [path]
    const list = path.slice(0, star)
    const rows = reader.list(judged.document, list)
    if (!Array.isArray(rows)) return []
    return rows.flatMap((row: Json) =>
      isObject(row) && typeof row.id === 'string'
        ? expand(rowAddress(list, row.id) + path.slice(star + 2))
        : [],
    )
  }

  const seenValue = (at: Address): Write => {
    const value = covers(flags.hidden, at)
      ? undefined
      : effectiveCell(setting, at, reader.value(document, at))
    return { op: 'value', at, value }
  }

  const restart = (out: Reached) => {
    run = program.start(effectiveDocument(setting, judged.document), context)
    flags = readFlags(compiled, run)
    hideAll()
    out.structure = true
    out.flags = true
    out.isAnew = true
    for (const rule of compiled.rules) mark(out, rule.key, 'all')
  }

  const hideAll = () => {
    if (flags.hidden.size > 0) run.write([...flags.hidden].flatMap((name) => leavesOf(name).map(seenValue)))
  }
  hideAll()

  /** A value is put or taken that rules see, or that nobody judges by: rows stay as they are. */
  const keepsRows = (edit: Edit): boolean => {
    if (edit.op !== 'set') return false
    if (edit.at.startsWith('$')) return true
    const row = rowOf(edit.at)
    const isJudged = row === null || reader.row(judged.document, row) !== undefined
    return isJudged && setting.field(edit.at) !== undefined
  }

  return {
    get run() {
      return run
    },
    get flags() {
      return flags
    },
    get document() {
      return document
    },
    get judged() {
      return judged
    },
    apply(edits) {
      const applied = applyEdits(document, edits)
      if ('conflict' in applied) return null
      const wasWhole = judged.document === document
      document = applied.tree as JsonObject
      judged = judgedPart(setting, document)
      const out = reached(applied.edits)
      const writes: Write[] = []
      // Which rows are judged hangs on all rows before them: where some are not, and rows come, go or move, everything
      // is judged anew.
      let isPlain = (wasWhole && judged.document === document) || edits.every(keepsRows)
      for (const edit of edits) {
        note(edit, out, setting, targets, mark)
        const own = writesOf(setting, flags, edit)
        if (own) writes.push(...own)
        else isPlain = false
      }
      if (isPlain) write(writes, out)
      else restart(out)
      if (out.flags) settleVisibility(out)
      return out
    },
    judge() {
      const changed = run.judge()
      if (changed.length === 0) return null
      const out = reached([])
      noteChanged(changed, out)
      return out
    },
  }
}

/** What an edit touches by itself, whatever the rules make of it. */
function note(
  edit: Edit,
  out: Reached,
  setting: Setting,
  targets: Targets,
  mark: (out: Reached, key: string, row: Address | null | 'all') => void,
): void {
  if (edit.op !== 'set') {
    const list = edit.op === 'insert' ? edit.into : edit.op === 'remove' ? edit.from : edit.to.list
    if (list.startsWith('$')) return
    out.structure = true
    if (edit.op === 'move') return
    const row = rowAddress(list, edit.node.id)
    if (edit.op === 'remove') out.removedRows.add(row)
    // Where the row stands as a slot, before or afterwards, its cells stay and what they show is another.
    for (const at of cellsOfRow(setting, row)) out.addresses.add(at)
    return
  }
  if (edit.at.startsWith('$')) return
  out.addresses.add(edit.at)
  const row = rowOf(edit.at)
  for (const rule of targets.standingAt(patternOf(edit.at))) {
    if (rule.each === undefined) mark(out, rule.key, null)
    else mark(out, rule.key, ownRow(rule.each, edit.at, row) ?? 'all')
  }
}

/** The cells of a row itself, without those of the lists in it. */
function cellsOfRow(setting: Setting, row: Address): readonly Address[] {
  const pattern = patternOf(row)
  const paths = setting.fieldsIn(pattern).map((field) => field.slice(pattern.length))
  return paths.flatMap((path) => (path.includes('*') ? [] : [row + path]))
}

/** The row of `each` that an address lies in: a row of a list, or a child of a group. */
function ownRow(each: string, address: Address, row: Address | null): Address | null {
  if (row !== null && patternOf(splitRow(row).list) === each) return row
  if (!address.startsWith(`${each}.`)) return null
  const child = address.slice(each.length + 1).split('.')[0]
  return child === undefined || child === '' ? null : `${each}.${child}`
}

/** What can be typed now and could not before, or the other way round, or is chosen among others. */
function shownAnew(before: Flags, after: Flags): readonly string[] {
  const options = [...new Set([...before.options.keys(), ...after.options.keys()])]
  return [
    ...changedNames(before.locked, after.locked),
    ...options.filter(
      (name) => !equalJson([...(before.options.get(name) ?? [])], [...(after.options.get(name) ?? [])]),
    ),
  ]
}

function changedNames(before: ReadonlySet<string>, after: ReadonlySet<string>): string[] {
  return [
    ...[...before].filter((name) => !after.has(name)),
    ...[...after].filter((name) => !before.has(name)),
  ]
}
