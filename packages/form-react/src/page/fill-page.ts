import type { Address } from '@tianbao/edit'
import { causesOf, countCauses, type Form, type Step } from '@tianbao/form'
import { createSheetState, whenIdle } from '@tianbao/sheet-react'
import { createStore } from 'zustand/vanilla'
import { createKnownBefore } from '../before/known-before.ts'
import { takeKnown } from '../before/take-known.ts'
import { createClipboard } from '../clipboard/clipboard.ts'
import { type CauseFilter, filterCauses, noFilter } from '../findings/filter-causes.ts'
import { createSentences } from '../findings/sentences.ts'
import { say } from '../messages/messages.ts'
import { scoresAnything } from '../scoring/use-scores.ts'
import { createFormSource } from '../source/form-source.ts'
import { createCarriedCommands } from './carried-commands.ts'
import { createCellOverlay } from './cell-overlay.ts'
import type { FillPage, FillPageOptions, PageState } from './fill-page-types.ts'
import { createMine } from './mine.ts'
import { nextCause } from './next-cause.ts'
import { nextMissing } from './next-missing.ts'
import { createPlaces } from './places.ts'
import { readingOrder } from './reading-order.ts'
import { mendSuspect, takeRemedies } from './remedies.ts'
import { createRowCommands } from './row-commands.ts'
import { stepWords } from './step-words.ts'

export function createFillPage(form: Form, options: FillPageOptions = {}): FillPage {
  const { later = soon, last } = options
  const sentences = createSentences(form.template)
  const places = createPlaces()
  const before = createKnownBefore(form, last)
  const over = createCellOverlay(form, before)
  const mine = createMine(form)
  let lastFrom: Readonly<Record<Address, Address>> = {}
  let isStale = true
  let isPlanned = false
  let isClosed = false

  const source = form.template.sheet ? createFormSource(form, over.overlay) : null
  const sheet = source ? createSheetState(source) : null

  const store = createStore<PageState>(() => ({
    isJudged: false,
    entries: [],
    counts: countCauses([]),
    progress: { filled: 0, total: 0, missing: [], sections: [] },
    unchecked: [],
    filter: noFilter,
    shown: [],
    openKey: null,
    notice: '',
    drawer: 'none',
    side: scoresAnything(form.template) ? 'scores' : 'findings',
    prints: 'form',
    layer: 'none',
    searches: 0,
  }))

  const overlay = () => {
    const { entries, openKey, progress, unchecked } = store.getState()
    const changed = over.follow(entries, openKey, progress.missing, unchecked)
    if (changed.size > 0) source?.overlayChanged(changed)
  }

  const refresh = () => {
    isStale = false
    if (isClosed) return
    const entries = causesOf(form)
    store.setState({
      isJudged: true,
      entries,
      counts: countCauses(entries),
      progress: form.progress(),
      unchecked: form.unchecked(),
    })
    show(store.getState().filter)
  }

  /** Lists what a filter lets through; the open cause stays open if it is among it. */
  const show = (filter: CauseFilter) => {
    const { entries, progress, openKey } = store.getState()
    const shown = filterCauses(entries, filter, form, progress.sections, mine.all())
    const isStillThere = shown.some((entry) => entry.key === openKey)
    store.setState({ filter, shown, openKey: isStillThere ? openKey : (shown[0]?.key ?? null) })
    overlay()
  }

  /** What is not finished is not judged: totals follow a key, findings wait until the cell is left. */
  const plan = () => {
    if (!isStale || isPlanned) return
    isPlanned = true
    later(() => {
      isPlanned = false
      if (isStale && !sheet?.typing()) refresh()
    })
  }
  const stopForm = form.subscribe(() => {
    isStale = true
    plan()
  })
  const stopTyping = sheet?.subscribeTyping(plan)
  const stopEdits = form.onEdits((_, name) => {
    if (name !== 'undo' && name !== 'redo') store.setState({ notice: '' })
  })

  const goTo = (address: Address): boolean =>
    (sheet?.goTo(address, { focus: true }) ?? false) || places.goTo(address)

  const rows = createRowCommands({ form, sheet, goTo, notice: (words) => store.setState({ notice: words }) })

  const carried = createCarriedCommands({
    form,
    sheet,
    goTo,
    notice: (words) => store.setState({ notice: words }),
  })

  const clipboard =
    sheet &&
    createClipboard({
      form,
      sheet,
      notice: (words) => store.setState({ notice: words }),
      show: (cells) => source?.overlayChanged(over.setLanding(cells)),
      issueWords: (issue) => sentences.of(issue),
      pause: () => new Promise((go) => later(() => go())),
    })

  const open = (key: string) => {
    store.setState({ openKey: key })
    overlay()
  }

  const step = (by: 1 | -1) => {
    sheet?.settle()
    if (isStale) refresh()
    const { shown, openKey } = store.getState()
    if (shown.length === 0) return
    const at = shown.findIndex((entry) => entry.key === openKey)
    const stands = sheet?.spot()?.address
    const isHere = stands !== undefined && (shown[at]?.addresses.includes(stands) ?? false)
    const next = shown[isHere || at < 0 ? nextCause(shown, at, by) : at]
    if (!next) return
    open(next.key)
    // On a small screen the panel comes beside the paper with the first press.
    store.setState({ drawer: 'findings', side: 'findings' })
    next.addresses.some((address) => goTo(address))
  }

  const goToMissing = (by: 1 | -1) => {
    sheet?.settle()
    if (isStale) refresh()
    const order = readingOrder(form, sheet)
    const { missing } = store.getState().progress
    const next = nextMissing(missing, order, sheet?.spot()?.address ?? null, by)
    if (next === null) store.setState({ notice: say('status.none_missing') })
    else goTo(next)
  }

  const setLayer = (layer: PageState['layer']) => {
    sheet?.settle()
    store.setState({ layer })
  }

  const back = (take: () => Step | null, code: 'status.undone' | 'status.redone') => {
    sheet?.settle()
    const before = form.document()
    const step = take()
    if (!step || form.document() === before) {
      const why = step ? 'status.gone_since' : `${code}_nothing`
      store.setState({ notice: say(why, step ? { step: stepWords(step) } : {}) })
      return
    }
    const first = step.edits.find((edit) => edit.op === 'set')
    if (first?.op === 'set' && !first.at.startsWith('$')) goTo(first.at)
    store.setState({ notice: say(code, { step: stepWords(step) }) })
  }

  return {
    ...rows,
    ...carried,
    form,
    sheet,
    clipboard,
    sentences,
    store,
    places,
    open,
    openNumber(number) {
      const entry = store.getState().entries.find((one) => one.number === number)
      if (!entry) return
      if (!store.getState().shown.includes(entry)) show(noFilter)
      open(entry.key)
      store.setState({ drawer: 'findings', side: 'findings' })
    },
    step,
    next: () => step(1),
    previous: () => step(-1),
    goTo,
    isShown: (address) => (sheet?.lookup().showing(address).length ?? 0) > 0,
    returnToTable() {
      const address = sheet?.spot()?.address
      if (address !== undefined) goTo(address)
    },
    goToSection(section) {
      const { missing, addresses } = section
      const stops = [...missing, ...addresses]
      stops.some((address) => sheet?.goTo(address, { focus: true, align: 'start' }) ?? false)
    },
    undo: () => back(form.undo, 'status.undone'),
    redo: () => back(form.redo, 'status.redone'),
    nextMissing: () => goToMissing(1),
    previousMissing: () => goToMissing(-1),
    setFilter: (filter) => show({ ...store.getState().filter, ...filter }),
    take(findings) {
      sheet?.cancel()
      const address = takeRemedies(form, findings)
      if (address !== null) goTo(address)
    },
    mend(suspect) {
      sheet?.cancel()
      mendSuspect(form, suspect)
      goTo(suspect.address)
    },
    explain(findings, text) {
      form.gesture('setReason', () => {
        for (const { code, addresses } of findings) {
          if (addresses[0] !== undefined) form.setReason(code, addresses[0], text)
        }
      })
    },
    setSide: (side) => store.setState({ side }),
    toggleScores() {
      if (!scoresAnything(form.template)) return store.setState({ notice: say('status.no_scores') })
      store.setState(({ side }) => ({ side: side === 'scores' ? 'findings' : 'scores', drawer: 'findings' }))
    },
    printScores() {
      sheet?.settle()
      store.setState({ prints: 'scores' })
    },
    closeDrawer: () => store.setState({ drawer: 'none' }),
    setDrawer: (drawer) => store.setState({ drawer }),
    search: () => store.setState(({ searches }) => ({ searches: searches + 1, drawer: 'sections' })),
    showKeys: () => setLayer('keys'),
    showHelp: () => setLayer('help'),
    setLayer,
    refresh,
    before,
    setReturned(document) {
      source?.overlayChanged(over.setReturned(document))
    },
    setLast(data, from = {}) {
      before.setLast(data)
      lastFrom = from
      source?.overlayChanged(new Set(sheet?.plan().rows.flatMap((row) => row.addresses)))
    },
    takeBefore() {
      const address = sheet?.spot()?.address
      if (address === undefined || sheet?.typing()) return
      if (form.unchecked().includes(address)) return carried.checkCells([address])
      const cell = form.cell(address)
      const known = cell.text === '' && !cell.isReadonly ? before(address) : null
      if (known) takeKnown(form, address, known, lastFrom)
      else store.setState({ notice: say(cell.text === '' ? 'before.none' : 'before.filled') })
    },
    setConflicts(theirs) {
      const changed = over.setConflicts(theirs)
      if (changed.size > 0) source?.overlayChanged(changed)
    },
    setUnsaved(now) {
      const changed = over.setUnsaved(now)
      if (changed.size > 0) source?.overlayChanged(changed)
    },
    start() {
      const judge = () => {
        if (isStale) refresh()
      }
      if (options.later) options.later(judge)
      else whenIdle(judge, firstJudging.room, firstJudging.atMost)
    },
    close() {
      isClosed = true
      stopForm()
      stopTyping?.()
      stopEdits()
      mine.close()
      clipboard?.close()
      source?.close()
    },
  }
}

/** Milliseconds of idle time in which a form that was opened is judged; and for which that waits at most. */
const firstJudging = { room: 20, atMost: 200 }

/** After what the key changed has been painted. */
function soon(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 0))
}
