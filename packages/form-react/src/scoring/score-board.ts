import type { Form, ScoreSheet } from '@tianbao/form'

/** What a form scores, for all that show some of it: made anew once, after what a key changed has been painted. */
export interface ScoreBoard {
  /** Null where the template scores nothing. */
  sheet(): ScoreSheet | null
  /** Returns the way out. */
  subscribe(listener: () => void): () => void
}

const boards = new WeakMap<Form, ScoreBoard>()

/** The one board of a form. */
export function scoreBoardOf(form: Form): ScoreBoard {
  const known = boards.get(form)
  if (known) return known
  const board = createBoard(form)
  boards.set(form, board)
  return board
}

function createBoard(form: Form): ScoreBoard {
  const listeners = new Set<() => void>()
  let sheet = form.scores()
  let isPlanned = false
  let stop: () => void = () => undefined

  const show = () => {
    isPlanned = false
    const now = form.scores()
    if (listeners.size === 0 || now === sheet) return
    sheet = now
    for (const listener of [...listeners]) listener()
  }
  const plan = () => {
    if (isPlanned) return
    isPlanned = true
    afterPaint(show)
  }

  return {
    // While nobody listens nothing is kept up to date.
    sheet: () => (listeners.size === 0 ? form.scores() : sheet),
    subscribe(listener) {
      if (listeners.size === 0) {
        sheet = form.scores()
        stop = form.subscribe(plan)
      }
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
        if (listeners.size === 0) stop()
      }
    },
  }
}

function afterPaint(run: () => void): void {
  if (typeof requestAnimationFrame === 'function') requestAnimationFrame(() => setTimeout(run, 0))
  else setTimeout(run, 0)
}
