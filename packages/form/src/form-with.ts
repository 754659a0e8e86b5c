import { type Address, type Edit, invertEdits } from '@tianbao/edit'
import { type Finding, worstFirst } from '@tianbao/finding'
import type { CompiledTemplate } from '@tianbao/template'
import { carriedCells, carriedFindings, sourcesOf, withCarried } from './carried.ts'
import { createCells } from './cells.ts'
import { createCheckSource } from './check-source.ts'
import { createEngine } from './engine.ts'
import { equalToComputed } from './equal-to-computed.ts'
import { explainTarget } from './explain.ts'
import { createFindings } from './findings.ts'
import type { CheckedFinding, CheckMode, Form, FormChange, FormOptions, Step } from './form-types.ts'
import { groundOf } from './ground.ts'
import { createHistory, squash } from './history.ts'
import { newDocument, type Opened, openDocument } from './open-document.ts'
import { checkEdits, originsIn, provenanceEdits, provenancesIn, uncheckedIn } from './provenance.ts'
import { createReader } from './reader.ts'
import { dataOf, reasonEdits, seenBy } from './reasons.ts'
import { moveEdit, removeEdit } from './row-edits.ts'
import { rowState } from './row-state.ts'
import { ruleOutcomes } from './rule-outcomes.ts'
import { type FormScoring, noScores } from './scores/scores.ts'
import type { Setting } from './setting.ts'
import { createSlots } from './slots.ts'
import { createSuspects } from './suspects.ts'
import { createView } from './view.ts'
import { withinLimits } from './within-limits.ts'
import { createWriting } from './writing.ts'

/**
 * Opens a form as `createForm` does, with what scores handed in.
 * @throws Error for a template that scores (`loadScoring`) and none at hand.
 */
export function createFormWith(
  scoring: FormScoring | null,
  compiled: CompiledTemplate,
  options: FormOptions,
): Form {
  const { setting, targets } = groundOf(compiled, scoring)
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
  const scores = scoring?.createScores(setting, reader, engine, cells, view, source) ?? noScores
  const findings = createFindings(
    setting,
    targets,
    engine,
    cells,
    view,
    source,
    {
      opening: opened.findings,
      carried: () => carriedFindings(carried, reader, engine.document),
      unchecked: () => unchecked(),
    },
    scores,
    options.validate,
  )
  const suspects = createSuspects(setting, targets, context)
  const history = createHistory(options.history)
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
    suspects.follow(reached)
    change ??= { addresses: new Set(), structure: false }
    for (const address of reached.addresses) change.addresses.add(address)
    change.structure ||= reached.structure
    return reached.edits
  }

  /** Checks run when somebody asks what is wrong: until then nobody need wait for them. */
  const found = (mode: CheckMode) => {
    const late = engine.judge()
    if (late) {
      findings.reach(late)
      suspects.follow(late)
    }
    return findings.all(mode)
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

  const { mintId } = options
  const writing = createWriting({ setting, targets, reader, slots, engine, cells, apply, mintId })

  const unchecked = () =>
    uncheckedIn(
      engine.document,
      cells.typed,
      (at) => setting.field(at) !== undefined && !cells.isReadonly(at) && !cells.isHidden(at),
    )

  /** Worst first, then as the form reads; the rest by name, so that the order never depends on what was done. */
  const inOrder = (a: Finding, b: Finding): number => {
    const [at, bt] = [a.addresses[0] ?? '', b.addresses[0] ?? '']
    return worstFirst(a, b) || view.order(at) - view.order(bt) || compare(at, bt) || compare(a.code, b.code)
  }

  if (!options.document) {
    const edits = equalToComputed(setting, cells, engine)
    if (edits.length > 0) run(edits)
    change = null
  }

  return {
    template: compiled,
    another: (of) => createFormWith(scoring, compiled, of),
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
      gesture('type', () => writing.setValue(address, typed.ok ? typed.value : text))
      return typed
    },
    set: (address, value) => gesture('set', () => writing.setValue(address, value)),
    setAll: (values) => gesture('set', () => writing.setValues(values)),
    clear: (addresses) =>
      gesture('clear', () => writing.setValues(new Map(addresses.map((address) => [address, undefined])))),
    addRow(list, place, values = {}) {
      const [row] = gesture('addRow', () => writing.addRows(list, place, [values]))
      if (row === undefined) throw new Error(`No row came into "${list}".`)
      return row
    },
    addRows: (list, place, rows) => gesture('addRow', () => writing.addRows(list, place, rows)),
    removeRow: (row) => gesture('removeRow', () => apply([removeEdit(reader, engine.document, row)])),
    moveRow: (row, after) =>
      gesture('moveRow', () => {
        const edit = moveEdit(reader, engine.document, row, after)
        if (edit) apply([edit])
      }),
    setReason: (code, at, text) =>
      gesture('setReason', () => {
        const finding = found('submitting').find((one) => one.code === code && one.addresses[0] === at)
        const seen = finding ? seenBy(finding, cells.value) : {}
        apply(reasonEdits(engine.document, { code, at, text, seen }, options.mintId))
      }),

    provenance: (address) => provenancesIn(engine.document).get(address) ?? null,
    origins: () => originsIn(engine.document),
    unchecked,
    check: (addresses) => gesture('check', () => apply(checkEdits(engine.document, addresses))),
    take: (provenance) =>
      gesture('takeBefore', () => {
        writing.setValue(provenance.id, provenance.value)
        apply(provenanceEdits(engine.document, provenance))
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
      return withinLimits(found(mode).toSorted(inOrder))
    },
    sections: view.sections,
    progress: view.progress,
    // Where there are rows that were not judged, they are what is to be put right first.
    suspects: () =>
      engine.judged.findings.length > 0 ? [] : suspects.all(engine.document, found('filling')),
    scores: scores.sheet,
    scoresUnder: scores.sheetUnder,
    evidence: scores.evidence,
    results: (key) => ruleOutcomes(key, setting, engine, source),
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
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function openedBy(setting: Setting, { data, document, sources = {}, mintId }: FormOptions): Opened {
  if (document) return { document, findings: [] }
  const opened = data ? openDocument(setting, data, mintId) : { document: newDocument(setting), findings: [] }
  return { ...opened, document: withCarried(setting, opened.document, sources) }
}
