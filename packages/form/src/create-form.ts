import { type Address, type Edit, equalJson, invertEdits, type Json } from '@tianbao/edit'
import { type Finding, worstFirst } from '@tianbao/finding'
import type { CompiledTemplate } from '@tianbao/template'
import { patternOf, rowAddress, rowOf } from './address-parts.ts'
import { carriedCells, carriedFindings, sourcesOf, withCarried } from './carried.ts'
import { createCells } from './cells.ts'
import { agrees } from './check.ts'
import { createCheckSource } from './check-source.ts'
import { createEngine } from './engine.ts'
import { explainTarget } from './explain.ts'
import { createFindings } from './findings.ts'
import type { CheckedFinding, CheckMode, Form, FormChange, FormOptions, Step } from './form-types.ts'
import { createHistory, squash } from './history.ts'
import { newDocument, type Opened, openDocument } from './open-document.ts'
import { createReader } from './reader.ts'
import { dataOf, reasonEdits, seenBy } from './reasons.ts'
import { claimSlot, insertEdits, lastOfNode, moveEdit, removeEdit } from './row-edits.ts'
import { rowState } from './row-state.ts'
import { rowsIn } from './rows.ts'
import { createScores } from './scores/create-scores.ts'
import { createSetting, fixedAt, type Setting } from './setting.ts'
import { createSlots } from './slots.ts'
import { createSuspects } from './suspects.ts'
import { indexTargets, placeFor, type Targets } from './targets.ts'
import { createView } from './view.ts'
import { withinLimits } from './within-limits.ts'

/**
 * Opens a form: a document as it was kept, data from elsewhere, or a new one where neither is given. Throws only for
 * our own bugs: whatever is wrong with the data is in `findings`.
 */
export function createForm(compiled: CompiledTemplate, options: FormOptions): Form {
  const { setting, targets } = groundOf(compiled)
  const reader = createReader()
  const slots = createSlots(setting.catalogOf, options.mintId)
  const opened = openedBy(setting, options)
  const sources = sourcesOf(opened.document)
  const context = { year: compiled.year, today: options.today, ...sources }
  const carried = carriedCells(setting, sources)
  const engine = createEngine(setting, targets, reader, opened.document, context)
  const cells = createCells(setting, targets, reader, engine, carried)
  const view = createView(setting, targets, slots, reader, engine, cells)
  const source = createCheckSource(setting, reader, slots, engine, cells, view)
  const scores = createScores(setting, reader, engine, view, source)
  const findings = createFindings(
    setting,
    targets,
    engine,
    cells,
    view,
    source,
    { opening: opened.findings, carried: () => carriedFindings(carried, reader, engine.document) },
    scores,
    options.validate,
  )
  const suspects = createSuspects(setting, targets, context)
  const history = createHistory()
  const listeners = new Set<(change: FormChange) => void>()
  const editListeners = new Set<(edits: readonly Edit[], name: string) => void>()

  let depth = 0
  let pending: Edit[] = []
  let change: { addresses: Set<Address>; structure: boolean } | null = null

  /** Applies edits that were made from the document as it stands: a clash would be our own bug. */
  const apply = (edits: readonly Edit[]) => {
    if (edits.length === 0) return
    const applied = run(edits)
    if (!applied)
      throw new Error(`An edit made from the form does not apply to it: ${JSON.stringify(edits[0])}`)
    pending.push(...applied)
  }

  /** Applies edits, all or none, and answers them as they were applied: exact in what their inverse needs. */
  const run = (edits: readonly Edit[]): readonly Edit[] | null => {
    const reached = engine.apply(edits)
    if (!reached) return null
    view.forget(reached)
    findings.reach(reached)
    scores.forget()
    suspects.follow(reached.edits)
    change ??= { addresses: new Set(), structure: false }
    for (const address of reached.addresses) change.addresses.add(address)
    change.structure ||= reached.structure
    return reached.edits
  }

  const announce = () => {
    const told = change
    change = null
    if (!told) return
    for (const listener of listeners) listener({ ...told, findings: true })
  }

  const gesture = <T>(name: string, body: () => T): T => {
    depth += 1
    try {
      return body()
    } finally {
      depth -= 1
      if (depth === 0) finish(name)
    }
  }

  const finish = (name: string) => {
    const edits = squash(pending)
    pending = []
    if (edits.length > 0) {
      history.push({ name, edits })
      for (const listener of editListeners) listener(edits, name)
    }
    announce()
  }

  const step = (taken: Step | null, edits: (step: Step) => readonly Edit[], name: string): Step | null => {
    if (!taken) return null
    const all = edits(taken)
    // At once where nothing clashes; else what can be taken back is.
    const told = run(all) ?? all.flatMap((edit) => run([edit]) ?? [])
    for (const listener of editListeners) if (told.length > 0) listener(told, name)
    announce()
    return taken
  }

  /** The edit that puts a value into a cell; null where it stands there, or the catalog prescribes another. */
  const editFor = (address: Address, value: Json | undefined): Edit | null => {
    const field = setting.field(address)
    if (!field) throw new Error(`The form has no cell "${address}".`)
    if (fixedAt(setting, address, rowOf(address)) !== undefined) return null
    const was = cells.typed(address)
    const computed = targets.compute(field.pattern) ? engine.run.computed.get(address) : undefined
    const isSame = value !== undefined && computed !== undefined && agrees(value, computed, field.decimals)
    const now = isSame ? undefined : value
    if (equalJson(was, now)) return null
    return {
      op: 'set',
      at: address,
      ...(was === undefined ? {} : { was }),
      ...(now === undefined ? {} : { now }),
    }
  }

  /** A row that is only shown comes into the data when something is put into it. */
  const claimRow = (address: Address, value: Json | undefined) => {
    const row = rowOf(address)
    if (row === null || value === undefined || fixedAt(setting, address, row) !== undefined) return
    apply(claimSlot(reader, slots, engine.document, row))
  }

  const setValue = (address: Address, value: Json | undefined) => {
    claimRow(address, value)
    const edit = editFor(address, value)
    if (edit) apply([edit])
  }

  /** What follows is computed once for all of them; then those that are computed themselves are looked at again. */
  const setValues = (values: ReadonlyMap<Address, Json | undefined>) => {
    for (const [address, value] of values) claimRow(address, value)
    apply([...values].flatMap(([address, value]) => editFor(address, value) ?? []))
    for (const [address, value] of values) {
      if (targets.compute(patternOf(address))) setValue(address, value)
    }
  }

  /** Worst first, then as the form reads; the rest by name, so that the order never depends on what was done. */
  const inOrder = (a: Finding, b: Finding): number => {
    const [at, bt] = [a.addresses[0] ?? '', b.addresses[0] ?? '']
    return worstFirst(a, b) || view.order(at) - view.order(bt) || compare(at, bt) || compare(a.code, b.code)
  }

  if (!options.document) dropEqualToComputed()

  return {
    template: compiled,
    document: () => engine.document,
    data: () => dataOf(engine.document),
    computed: () => Object.fromEntries(engine.run.computed),
    cell: cells.state,
    grid: view.grid,
    words: (cell) =>
      view
        .words(cell)
        .map((piece) => ('words' in piece ? piece.words : piece.text))
        .join(''),
    pieces: view.words,
    line: view.line,
    row: (row) => rowState(setting, slots, reader, engine.document, row),

    type(address, text) {
      const field = setting.field(address)
      if (!field) throw new Error(`The form has no cell "${address}".`)
      const typed = setting.kind(field).read(text, setting.context(field))
      gesture('type', () => setValue(address, typed.ok ? typed.value : text))
      return typed
    },
    set: (address, value) => gesture('set', () => setValue(address, value)),
    setAll: (values) => gesture('set', () => setValues(values)),
    clear: (addresses) =>
      gesture('clear', () => setValues(new Map(addresses.map((address) => [address, undefined])))),
    addRow: (list, where, values = {}) =>
      gesture('addRow', () => {
        const rows = rowsIn(reader.list(engine.document, list))
        const sibling = rows.find((row) => row.id === where.after)
        const under = where.under ?? (typeof sibling?.under === 'string' ? sibling.under : undefined)
        const id = options.mintId()
        const after = where.after ?? lastOfNode(setting, list, rows, under)
        const node = { id, ...(under === undefined ? {} : { under }), ...values }
        apply(insertEdits(list, reader.list(engine.document, list), node, after))
        return rowAddress(list, id)
      }),
    removeRow: (row) => gesture('removeRow', () => apply([removeEdit(reader, engine.document, row)])),
    moveRow: (row, after) =>
      gesture('moveRow', () => {
        const edit = moveEdit(reader, engine.document, row, after)
        if (edit) apply([edit])
      }),
    setReason: (code, at, text) =>
      gesture('setReason', () => {
        const finding = findings.all('submitting').find((one) => one.code === code && one.addresses[0] === at)
        const seen = finding ? seenBy(finding, cells.value) : {}
        apply(reasonEdits(engine.document, { code, at, text, seen }, options.mintId))
      }),

    gesture,
    undo: () => step(history.takeUndo(), (taken) => invertEdits(taken.edits), 'undo'),
    redo: () => step(history.takeRedo(), (taken) => taken.edits, 'redo'),
    history,
    merge(edits) {
      const clashing = edits.filter((edit) => !run([edit]))
      announce()
      return clashing
    },

    findings(mode: CheckMode): readonly CheckedFinding[] {
      return withinLimits(findings.all(mode).toSorted(inOrder))
    },
    sections: view.sections,
    progress: view.progress,
    // Where there are rows that were not judged, they are what is to be put right first.
    suspects: () =>
      engine.judged.findings.length > 0 ? [] : suspects.all(engine.document, findings.all('filling')),
    scores: scores.sheet,
    scoresUnder: scores.sheetUnder,
    evidence: scores.evidence,
    explain: (target) => explainTarget(target, setting, targets, engine, source, cells),
    judgeAnew() {
      findings.forgetSchema()
      change ??= { addresses: new Set(), structure: false }
      announce()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    onEdits(listener) {
      editListeners.add(listener)
      return () => editListeners.delete(listener)
    },
  }

  /** Nobody needs to have typed what is computed: such values are dropped before the form is first shown. */
  function dropEqualToComputed(): void {
    const edits: Edit[] = []
    for (const rule of compiled.rules) {
      if (rule.type !== 'compute' || rule.target === undefined) continue
      for (const [row, result] of engine.run.results(rule.key)) {
        const at = placeFor(rule.target, row)
        const was = at === null ? undefined : cells.typed(at)
        if (at === null || was === undefined || result.value === undefined || result.value === null) continue
        if (agrees(was, result.value, setting.field(at)?.decimals ?? null)) edits.push({ op: 'set', at, was })
      }
    }
    if (edits.length > 0) run(edits)
    change = null
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Ground {
  readonly setting: Setting
  readonly targets: Targets
}

const grounds = new WeakMap<CompiledTemplate, Ground>()

/** What all forms of a template have in common, made once. */
function groundOf(compiled: CompiledTemplate): Ground {
  let ground = grounds.get(compiled)
  if (!ground) {
    ground = { setting: createSetting(compiled), targets: indexTargets(compiled) }
    grounds.set(compiled, ground)
  }
  return ground
}

function openedBy(setting: Setting, { data, document, sources = {}, mintId }: FormOptions): Opened {
  if (document) return { document, findings: [] }
  const opened = data ? openDocument(setting, data, mintId) : { document: newDocument(setting), findings: [] }
  return { ...opened, document: withCarried(setting, opened.document, sources) }
}
