import type { Address } from '@tianbao/edit'
import { countCauses, type Form } from '@tianbao/form'
import { createSheetState } from '@tianbao/sheet-react'
import { createStore } from 'zustand/vanilla'
import { createKnownBefore } from '../before/known-before.ts'
import { takeKnown } from '../before/take-known.ts'
import { createClipboard } from '../clipboard/clipboard.ts'
import { noFilter } from '../findings/filter-causes.ts'
import { createSentences } from '../findings/sentences.ts'
import { say } from '../messages/messages.ts'
import { scoresAnything } from '../scoring/scores-anything.ts'
import { createFormSource } from '../source/form-source.ts'
import { createCarriedCommands } from './carried-commands.ts'
import { createCellOverlay } from './cell-overlay.ts'
import type { FillPage, FillPageOptions } from './fill-page-types.ts'
import { createFindingCommands } from './finding-commands.ts'
import { createJudging, soon } from './judging.ts'
import { nextMissing } from './next-missing.ts'
import type { PageState } from './page-state.ts'
import { createPlaces } from './places.ts'
import { readingOrder } from './reading-order.ts'
import { createRowCommands } from './row-commands.ts'
import { createStepCommands } from './step-commands.ts'

export function createFillPage(form: Form, options: FillPageOptions = {}): FillPage {
  const sentences = createSentences(form.template)
  const places = createPlaces()
  const before = createKnownBefore(form, options.last)
  const over = createCellOverlay(form, before)
  let lastFrom: Readonly<Record<Address, Address>> = {}

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

  const draw = (cells: ReadonlySet<Address>) => {
    if (cells.size > 0) source?.overlayChanged(cells)
  }
  const notice = (words: string) => store.setState({ notice: words })
  const judging = createJudging({ form, sheet, store, over, draw, later: options.later })

  const stopEdits = form.onEdits((_, name) => {
    if (name !== 'undo' && name !== 'redo') notice('')
  })

  const goTo = (address: Address): boolean =>
    (sheet?.goTo(address, { focus: true }) ?? false) || places.goTo(address)

  const rows = createRowCommands({ form, sheet, goTo, notice })
  const carried = createCarriedCommands({ form, sheet, goTo, notice })

  const clipboard =
    sheet &&
    createClipboard({
      form,
      sheet,
      notice,
      show: (cells) => source?.overlayChanged(over.setLanding(cells)),
      issueWords: (issue) => sentences.of(issue),
      pause: () => new Promise((go) => (options.later ?? soon)(() => go())),
    })

  const goToMissing = (by: 1 | -1) => {
    sheet?.settle()
    judging.settle()
    const order = readingOrder(form, sheet)
    const { missing } = store.getState().progress
    const next = nextMissing(missing, order, sheet?.spot()?.address ?? null, by)
    if (next === null) notice(say('status.none_missing'))
    else goTo(next)
  }

  const setLayer = (layer: PageState['layer']) => {
    sheet?.settle()
    store.setState({ layer })
  }

  return {
    ...rows,
    ...carried,
    ...createFindingCommands({ form, sheet, store, judging, goTo }),
    ...createStepCommands({ form, sheet, goTo, notice }),
    form,
    sheet,
    clipboard,
    sentences,
    store,
    places,
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
    nextMissing: () => goToMissing(1),
    previousMissing: () => goToMissing(-1),
    setSide: (side) => store.setState({ side }),
    toggleScores() {
      if (!scoresAnything(form.template)) return notice(say('status.no_scores'))
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
    refresh: judging.refresh,
    start: judging.start,
    before,
    setReturned: (document) => draw(over.setReturned(document)),
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
      else notice(say(cell.text === '' ? 'before.none' : 'before.filled'))
    },
    setConflicts: (theirs) => draw(over.setConflicts(theirs)),
    setUnsaved: (now) => draw(over.setUnsaved(now)),
    close() {
      judging.close()
      stopEdits()
      clipboard?.close()
      source?.close()
    },
  }
}
