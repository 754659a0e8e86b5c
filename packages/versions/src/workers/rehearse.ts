import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { CompiledTemplate, Template } from '@tianbao/template'
import type { Mapping } from '../carry/mapping.ts'
import type { RehearsalReport, RehearsalSubmission } from '../rehearsal/rehearsal.ts'
import { createTally } from '../rehearsal/tally.ts'
import type { Answer, Batch, WorkerStart } from './messages.ts'

/** What is rehearsed. */
export interface Rehearsal {
  readonly from: Template
  readonly to: Template
  readonly compiledTo: CompiledTemplate
  readonly mapping: Mapping & { readonly undecided?: readonly string[] }
  readonly today: string
  readonly submissions: readonly RehearsalSubmission[]
}

export interface RehearsalOptions {
  /** Told after every batch: how many are done. */
  readonly onProgress?: (done: number) => void
  /** Stops it: what was done until then is the report. */
  readonly signal?: AbortSignal
  /** How many threads; by default one for each core, at most four. */
  readonly threads?: number
}

/** So many submissions go to a thread at a time: a stop waits for nothing, and progress is told often. */
const batchSize = 16

/**
 * Tries a candidate on many submissions, in worker threads, so that the thread which asks stays free. The answer does not
 * depend on how many threads there are. @throws Error where a thread breaks down, with what broke it as `cause`.
 */
export async function rehearse(
  { compiledTo, submissions, ...world }: Rehearsal,
  { onProgress, signal, threads = Math.min(4, availableParallelism()) }: RehearsalOptions = {},
): Promise<RehearsalReport> {
  const tally = createTally(compiledTo)
  const start: WorkerStart = world
  let next = 0
  const takeBatch = (): Batch | null => {
    if (next >= submissions.length || signal?.aborted) return null
    const at = next
    next = Math.min(submissions.length, next + batchSize)
    return submissions.slice(at, next).map((submission, offset) => ({ index: at + offset, submission }))
  }
  const runThread = () =>
    new Promise<void>((resolve, reject) => {
      const worker = new Worker(new URL('./entry.mjs', import.meta.url), { workerData: start })
      const end = () => {
        signal?.removeEventListener('abort', end)
        void worker.terminate().then(() => resolve())
      }
      const give = () => {
        const batch = takeBatch()
        if (batch === null) end()
        else worker.postMessage(batch)
      }
      signal?.addEventListener('abort', end)
      worker.on('message', (answer: Answer) => {
        if (answer !== 'ready') {
          for (const { index, outcome } of answer) tally.add(index, outcome)
          onProgress?.(tally.done)
        }
        give()
      })
      worker.on('error', (cause) => {
        signal?.removeEventListener('abort', end)
        reject(new Error('A thread of the rehearsal broke down.', { cause }))
      })
    })
  const count = Math.max(1, Math.min(threads, Math.ceil(submissions.length / batchSize)))
  if (submissions.length > 0 && !signal?.aborted) await Promise.all(Array.from({ length: count }, runThread))
  return tally.report(submissions.length)
}
