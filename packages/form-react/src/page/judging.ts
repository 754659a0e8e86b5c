import type { Address } from '@tianbao/edit'
import { causesOf, countCauses, type Form } from '@tianbao/form'
import { type SheetState, whenIdle } from '@tianbao/sheet-react'
import type { StoreApi } from 'zustand/vanilla'
import { type CauseFilter, filterCauses } from '../findings/filter-causes.ts'
import type { CellOverlay } from './cell-overlay.ts'
import { createMine } from './mine.ts'
import type { PageState } from './page-state.ts'

/** When what is wrong and what is missing is looked for, and which of it is listed. */
export interface Judging {
  /** Findings and counts as they are now, not shortly after. */
  refresh(): void
  /** The same where something changed since. */
  settle(): void
  /** Lists what a filter lets through; the open cause stays open if it is among it. */
  show(filter: CauseFilter): void
  /** Opens a cause in the panel and shows what it reads. */
  open(key: string): void
  /** The first time: as soon as the page has a moment. */
  start(): void
  close(): void
}

interface JudgingGround {
  readonly form: Form
  readonly sheet: SheetState | null
  readonly store: StoreApi<PageState>
  readonly over: CellOverlay
  /** Draws cells over which something else lies now. */
  draw(cells: ReadonlySet<Address>): void
  /** Runs something a little later; none given: after what the key changed has been painted. */
  readonly later: ((run: () => void) => void) | undefined
}

export function createJudging({ form, sheet, store, over, draw, later }: JudgingGround): Judging {
  const mine = createMine(form)
  let isStale = true
  let isPlanned = false
  let isClosed = false

  const overlay = () => {
    const { entries, openKey, progress, unchecked } = store.getState()
    const changed = over.follow(entries, openKey, progress.missing, unchecked)
    if (changed.size > 0) draw(changed)
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

  const show = (filter: CauseFilter) => {
    const { entries, progress, openKey } = store.getState()
    const shown = filterCauses(entries, filter, form, progress.sections, mine.all())
    const isStillThere = shown.some((entry) => entry.key === openKey)
    store.setState({ filter, shown, openKey: isStillThere ? openKey : (shown[0]?.key ?? null) })
    overlay()
  }

  const settle = () => {
    if (isStale) refresh()
  }

  /** What is not finished is not judged: totals follow a key, findings wait until the cell is left. */
  const plan = () => {
    if (!isStale || isPlanned) return
    isPlanned = true
    ;(later ?? soon)(() => {
      isPlanned = false
      if (!sheet?.typing()) settle()
    })
  }
  const stopForm = form.subscribe(() => {
    isStale = true
    plan()
  })
  const stopTyping = sheet?.subscribeTyping(plan)

  return {
    refresh,
    settle,
    show,
    open(key) {
      store.setState({ openKey: key })
      overlay()
    },
    start() {
      if (later) later(settle)
      else whenIdle(settle, firstJudging.room, firstJudging.atMost)
    },
    close() {
      isClosed = true
      stopForm()
      stopTyping?.()
      mine.close()
    },
  }
}

/** Milliseconds of idle time in which a form that was opened is judged; and for which that waits at most. */
const firstJudging = { room: 20, atMost: 200 }

/** After what the key changed has been painted. */
export function soon(run: () => void): void {
  requestAnimationFrame(() => setTimeout(run, 0))
}
