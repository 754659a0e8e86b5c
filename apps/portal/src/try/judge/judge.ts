import type { Json } from '@tianbao/edit'
import type { Question, Reading, Reply, Verdict } from './protocol.ts'

/** A worker as far as it matters here; and time, passed in. */
export interface JudgeWorld {
  start(listen: (reply: Reply) => void, fail: (reason: string) => void): WorkerHandle
  /** Runs later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

export interface WorkerHandle {
  ask(question: Question): void
  end(): void
}

/** What came of a question: an answer, or that it took too long, or that it could not be answered. */
export type Outcome<T> =
  | { readonly is: 'answered'; readonly value: T }
  | { readonly is: 'late' }
  | { readonly is: 'failed'; readonly reason: string }

/** Milliseconds: for reading and compiling, and for checking data. */
export const deadlines = { start: 15_000, read: 6_000, check: 1_000 } as const

/**
 * Asks a worker, one question at a time, and ends it when it takes too long: then it is started anew and reads the same
 * text again before the next check. A check that is asked for while another runs waits; only the last one is kept.
 */
export interface Judge {
  read(text: string, tell: (outcome: Outcome<Reading>) => void): void
  check(data: Json, tell: (outcome: Outcome<Verdict>) => void): void
  close(): void
}

interface Task {
  readonly question: Question
  readonly tell: (outcome: Outcome<Reply>) => void
}

export function createJudge(world: JudgeWorld): Judge {
  let worker: WorkerHandle | null = null
  let isReady = false
  /** The text that the worker has read; and the one that it is to know. */
  let knownText: string | null = null
  let text: string | null = null
  let running: Task | null = null
  let waiting: readonly Task[] = []
  let callOff: (() => void) | null = null

  const stop = () => {
    callOff?.()
    callOff = null
    worker?.end()
    worker = null
    isReady = false
    knownText = null
  }

  const finish = (outcome: Outcome<Reply>) => {
    const done = running
    running = null
    if (outcome.is !== 'answered') stop()
    done?.tell(outcome)
    next()
  }

  const limit = (milliseconds: number) => {
    callOff?.()
    callOff = world.after(milliseconds, () => finish({ is: 'late' }))
  }

  const send = () => {
    if (!running || !worker) return
    const { question } = running
    const isBehind = question.ask === 'check' && text !== null && knownText !== text
    const asked: Question = isBehind && text !== null ? { ask: 'read', text } : question
    limit(deadlines[asked.ask])
    worker.ask(asked)
  }

  const listen = (reply: Reply) => {
    callOff?.()
    callOff = null
    if (reply.reply === 'ready') {
      isReady = true
      send()
    } else if (!running) return
    else if (reply.reply === 'failed') finish({ is: 'failed', reason: reply.reason })
    else {
      if (reply.reply === 'read') knownText = text
      if (reply.reply === running.question.ask) finish({ is: 'answered', value: reply })
      else send()
    }
  }

  const next = () => {
    const [first, ...rest] = waiting
    if (running || !first) return
    running = first
    waiting = rest
    if (first.question.ask === 'read') {
      text = first.question.text
      knownText = null
    }
    if (worker && isReady) send()
    else if (!worker) {
      worker = world.start(listen, (reason) => finish({ is: 'failed', reason }))
      limit(deadlines.start)
    }
  }

  const add = (task: Task, keep: (other: Task) => boolean) => {
    waiting = [...waiting.filter(keep), task]
    next()
  }

  return {
    read(source, tell) {
      // What was asked before is about another text.
      waiting = []
      if (running) {
        running = null
        stop()
      }
      add(
        {
          question: { ask: 'read', text: source },
          tell: (outcome) => tell(pick(outcome, (reply) => (reply.reply === 'read' ? reply.reading : null))),
        },
        () => false,
      )
    },
    check(data, tell) {
      add(
        {
          question: { ask: 'check', data },
          tell: (outcome) => tell(pick(outcome, (reply) => (reply.reply === 'check' ? reply.verdict : null))),
        },
        (other) => other.question.ask !== 'check',
      )
    },
    close() {
      waiting = []
      running = null
      stop()
    },
  }
}

function pick<T>(outcome: Outcome<Reply>, from: (reply: Reply) => T | null): Outcome<T> {
  if (outcome.is !== 'answered') return outcome
  const value = from(outcome.value)
  return value === null ? { is: 'failed', reason: '' } : { is: 'answered', value }
}
