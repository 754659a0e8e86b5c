import { createFormWith, type Form, patternOf } from '@tianbao/form'
import {
  createFillPage,
  createSaveQueue,
  type FillPage,
  fetchScoredRows,
  type Parcel,
  readOnlyForm,
  type SaveQueue,
  takeUp,
} from '@tianbao/form-react'
import { api, type Submission } from '../api/api.ts'
import { carryApi, type Standing } from '../api/carry-api.ts'
import { serverDay, serverNow } from '../api/clock.ts'
import { Refused } from '../api/reach.ts'
import { fillNotes } from './fill-notes.ts'
import { type FollowedLast, followLast } from './follow-last.ts'
import { loadValidator } from './load-validator.ts'
import { goneWords, placedDrafts } from './placed-drafts.ts'
import { scoringFor } from './scoring-for.ts'
import { after, joinOthers, openShelf, openSteps } from './this-browser.ts'

/** A submission that is open on the screen. */
export interface OpenedForm {
  readonly page: FillPage
  readonly queue: SaveQueue
  readonly facts: readonly string[]
  /** Where it stands among the versions of its template; null where the server could not be asked. */
  readonly standing: Standing | null
  readonly last: FollowedLast
  readonly notes: ReturnType<typeof fillNotes>
  close(): void
}

/**
 * Fetches a submission and its template, takes up what earlier visits left on this machine, and starts saving.
 * Without the server it opens what the browser remembers, where it has been here before. `onMoved` is told when the
 * submission has moved to another version of its template elsewhere: it is to be opened again.
 * @throws Refused, Unreachable.
 */
export async function openForm(id: string, onMoved: () => void): Promise<OpenedForm> {
  const submission = await api.submission(id)
  const compiled = await api.compiled(submission)
  const [validate, scoring, standing] = await Promise.all([
    loadValidator(compiled),
    scoringFor(compiled),
    carryApi.standing(id).catch(() => null),
    fetchScoredRows(compiled),
  ])
  document.title = `${submission.title}　${submission.name}`
  const window = crypto.randomUUID()
  const shelf = await openShelf(id, window)
  const others = await joinOthers(id, window, () => queue.lookAgain())
  const { drafts, gone } = placedDrafts(await shelf.adopt(others.isOpen), compiled)
  const steps = await openSteps(id, compiled.digest, window)
  const history = await steps.adopt(others.isOpen)
  const start = {
    ...takeUp(drafts, submission.document, submission.revision),
    isAway: submission.isRemembered,
    ...savedToday(new Date(submission.updatedAt)),
  }
  const form = createFormWith(scoring, compiled, {
    document: start.base,
    ...(history ? { history } : {}),
    ...(validate ? { validate } : {}),
    today: serverDay(),
    mintId: () => crypto.randomUUID(),
  })
  form.merge([
    ...(start.sending?.edits ?? []),
    ...start.waiting,
    ...start.conflicts.map((conflict) => conflict.edit),
  ])
  const queue: SaveQueue = createSaveQueue(
    start,
    {
      send: async (parcel) => {
        const answer = await send(id, parcel, compiled.digest, onMoved)
        if (answer.kind === 'saved') others.saved(answer.revision)
        return answer
      },
      async current() {
        const now = await api.current(id)
        if (now.digest !== submission.digest) onMoved()
        return now
      },
      keep: shelf.keep,
      mintId: () => crypto.randomUUID(),
      now: serverNow,
      after,
    },
    (edits) => {
      form.merge(edits)
    },
  )
  const stopEdits = form.onEdits((edits) => {
    queue.push(edits)
    steps.keep(form.history)
  })
  if (start.typing) finishTyping(form, start.typing)
  // Nothing that is typed into a form of a revoked version would be taken: it is shown, and can be printed.
  const isRevoked = standing?.state === 'revoked'
  const page = createFillPage(isRevoked ? readOnlyForm(form) : form)
  if (standing?.last) others.saved(submission.revision)
  const stopTyping = keepTyping(page, queue)
  const last = followLast(id, page, queue)
  const stopLeaving = onLeaving(page, queue, () => {
    shelf.flush()
    steps.flush()
  })
  return {
    page,
    queue,
    facts: factsOf(submission, form),
    standing,
    last,
    notes: fillNotes(others, goneWords(gone, compiled)),
    close() {
      page.sheet?.settle()
      stopTyping()
      last.close()
      stopLeaving()
      stopEdits()
      queue.close()
      shelf.close()
      steps.close()
      others.close()
      page.close()
      document.title = '填报'
    },
  }
}

async function send(id: string, { revision, id: patch, edits }: Parcel, digest: string, onMoved: () => void) {
  try {
    const answer = await api.patch(id, { revision, patch, digest, edits })
    if (answer.status === 'saved') return { kind: 'saved', ...answer } as const
    return { kind: 'conflict', ...answer } as const
  } catch (error) {
    if (error instanceof Refused) {
      if (error.code === 'submission.upgraded') onMoved()
      return { kind: 'refused', reason: error.message } as const
    }
    throw error
  }
}

/** A text that takes long to type is kept on this machine before it is finished. */
function keepTyping(page: FillPage, queue: SaveQueue): () => void {
  const { sheet } = page
  if (!sheet) return () => undefined
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = sheet.subscribeTyping(() => {
    if (timer !== null) return
    timer = setTimeout(() => {
      timer = null
      queue.keepTyping(sheet.typing())
    }, 1000)
  })
  return () => {
    stop()
    if (timer !== null) clearTimeout(timer)
  }
}

/** A text that was being typed when the page went is put where it was meant to go, unless something stands there. */
function finishTyping(
  form: Form,
  { address, text }: { readonly address: string; readonly text: string },
): void {
  const isField = Object.hasOwn(form.template.fields, patternOf(address))
  if (isField && form.cell(address).text === '') form.type(address, text)
}

/** What is being typed is kept before the page goes, and nobody leaves unasked while something is kept nowhere. */
function onLeaving(page: FillPage, queue: SaveQueue, flush: () => void): () => void {
  const leave = () => {
    page.sheet?.settle()
    if (queue.state().kind !== 'saved') queue.leave()
    flush()
  }
  const ask = (event: BeforeUnloadEvent) => {
    if (queue.state().kind === 'unsaved') event.preventDefault()
  }
  window.addEventListener('pagehide', leave)
  window.addEventListener('beforeunload', ask)
  return () => {
    window.removeEventListener('pagehide', leave)
    window.removeEventListener('beforeunload', ask)
  }
}

function factsOf(submission: Submission, form: Form): readonly string[] {
  const name = submission.name === submission.title ? '' : submission.name
  return [name, `${form.template.year} 年度`, submission.regionName].filter((fact) => fact !== '')
}

/** When it was last saved, where a time without a day says so. */
function savedToday(at: Date): { readonly savedAt?: Date } {
  return at.toDateString() === serverNow().toDateString() ? { savedAt: at } : {}
}
