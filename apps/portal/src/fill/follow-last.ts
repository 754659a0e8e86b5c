import type { FillPage, SaveQueue } from '@tianbao/form-react'
import { api, type LastAnswer } from '../api/api.ts'

/** What the department said the year before: as it is known, as it may be chosen. */
export interface FollowedLast {
  /** Submissions of the year before that bear the department's name, while none was chosen. */
  candidates(): LastAnswer['candidates']
  /** This one is ours: kept with the submission, and shown in the empty cells from now on. */
  choose(submission: string): Promise<void>
  /** None of them is, or not now. */
  decline(): void
  subscribe(listener: () => void): () => void
  close(): void
}

const none: LastAnswer['candidates'] = []

/**
 * Shows what the same department said the year before, in the empty cells, once a person said which submission that is.
 * Asked for once the form is open, and again when the server has another department in it. Nothing waits for it.
 */
export function followLast(id: string, page: FillPage, queue: SaveQueue): FollowedLast {
  const { form } = page
  const field = Object.values(form.template.fields).find(
    ({ kind, list }) => kind === 'organisation' && list === null,
  )
  const listeners = new Set<() => void>()
  let asked: string | null = null
  let isOver = false
  let candidates = none

  const take = ({ last, candidates: named }: LastAnswer) => {
    if (isOver) return
    page.setLast(last?.data ?? null, last?.from)
    candidates = named
    for (const listener of listeners) listener()
  }
  const ask = () => {
    const department = field ? form.cell(field.pattern).text : ''
    if (!field || queue.state().kind !== 'saved' || department === asked) return
    asked = department
    if (department === '') return take({ last: null, candidates: none })
    api.last(id).then(
      (answer) => {
        if (asked === department) take(answer)
      },
      () => {
        asked = null
      },
    )
  }
  ask()
  const stop = queue.subscribe(ask)
  return {
    candidates: () => candidates,
    async choose(submission) {
      const answer = await api.chooseLast(id, submission)
      // What was kept with the submission comes to this page as what others changed does.
      queue.lookAgain()
      take(answer)
    },
    decline: () => {
      candidates = none
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close() {
      isOver = true
      stop()
    },
  }
}
