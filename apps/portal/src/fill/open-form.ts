import { createForm, type Form } from '@tianbao/form'
import {
  createFillPage,
  createSaveQueue,
  type FillPage,
  localDrafts,
  type Parcel,
  type SaveQueue,
  takeUp,
} from '@tianbao/form-react'
import { api, type Submission } from '../api/api.ts'
import { Refused } from '../api/reach.ts'

/** A submission that is open on the screen. */
export interface OpenedForm {
  readonly page: FillPage
  readonly queue: SaveQueue
  readonly facts: readonly string[]
  close(): void
}

/**
 * Fetches a submission and its template, takes up what an earlier visit left on this machine, and starts saving.
 * @throws Refused, Unreachable.
 */
export async function openForm(id: string): Promise<OpenedForm> {
  const submission = await api.submission(id)
  const compiled = await api.compiled(submission)
  document.title = `${submission.title}　${submission.name}`
  const form = createForm(compiled, {
    document: submission.document,
    today: today(),
    mintId: () => crypto.randomUUID(),
  })
  const drafts = localDrafts(storage(), id)
  const start = takeUp(drafts.read(), submission.document, submission.revision)
  form.merge([...start.waiting, ...start.conflicts.map((conflict) => conflict.edit)])
  if (start.typing && form.cell(start.typing.address).text === '')
    form.type(start.typing.address, start.typing.text)

  const queue = createSaveQueue(start, { ...world, drafts, send: (parcel) => send(id, parcel) }, (edits) => {
    form.merge(edits)
  })
  const stopEdits = form.onEdits((edits) => queue.push(edits))
  const page = createFillPage(form)
  const stopTyping = keepTyping(page, queue)
  const stopLeaving = onLeaving(page, queue)
  return {
    page,
    queue,
    facts: factsOf(submission, form),
    close() {
      page.sheet?.settle()
      stopTyping()
      stopLeaving()
      stopEdits()
      queue.close()
      page.close()
      document.title = '填报'
    },
  }
}

/** The outside world of a save queue. */
const world = {
  mintId: () => crypto.randomUUID(),
  now: () => new Date(),
  after(milliseconds: number, run: () => void) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}

async function send(id: string, parcel: Parcel) {
  try {
    const answer = await api.patch(id, { revision: parcel.revision, patch: parcel.id, edits: parcel.edits })
    if (answer.status === 'saved') return { kind: 'saved', ...answer } as const
    return { kind: 'conflict', ...answer } as const
  } catch (error) {
    if (error instanceof Refused) return { kind: 'refused', reason: error.message } as const
    throw error
  }
}

/** A text that takes long to type is kept on this machine before it is finished. */
function keepTyping(page: FillPage, queue: SaveQueue): () => void {
  const { sheet } = page
  if (!sheet) return () => undefined
  let timer: ReturnType<typeof setTimeout> | null = null
  const stop = sheet.subscribeSpot(() => {
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

/** What is being typed is kept before the page goes, and nobody leaves unasked while something is kept nowhere. */
function onLeaving(page: FillPage, queue: SaveQueue): () => void {
  const leave = () => {
    page.sheet?.settle()
    if (queue.state().kind !== 'saved') queue.retry()
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

/** The browser's own store, where it lets us. */
function storage(): Storage | null {
  try {
    return window.localStorage
  } catch {
    return null
  }
}

/** The day by this machine's clock. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
