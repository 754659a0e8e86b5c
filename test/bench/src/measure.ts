import { working } from './progress.ts'

/** A way to do a piece of work, and the answer that it comes to. */
export interface Contender {
  readonly name: string
  /** Does the work once. */
  run(): unknown
  /** Microseconds of processor time for so many runs, for one that works in a process of its own. */
  time?(count: number): Promise<number>
  /** Runs before it is measured, where the usual number would take too long. */
  readonly warmUp?: number
  /** The answer in the form that all contenders share. Left out: `run`'s own. */
  answer?(): unknown
}

/** Microseconds of processor time for one piece of work. */
export interface Figures {
  readonly name: string
  readonly median: number
  readonly p95: number
}

/** How long to measure: runs before the first round, rounds, and how long a contender's turn is to take. */
export interface Effort {
  readonly warmUp: number
  readonly rounds: number
  readonly roundMilliseconds: number
  /**
   * Whether a turn of many runs begins with as many that do not count: while others work for seconds, a process gives
   * its memory back, and is not what it is under load.
   */
  readonly isSettled?: boolean
}

const usual: Effort = { warmUp: 300, rounds: 61, roundMilliseconds: 12 }

/**
 * Measures contenders side by side: in every round each has its turn, in an order that goes round, so that what slows
 * the machine down slows all of them. A turn is as many runs as take about 12 ms, or what `effort` says.
 */
export async function measure(
  contenders: readonly Contender[],
  effort: Effort = usual,
): Promise<readonly Figures[]> {
  const { rounds } = effort
  const counts: number[] = []
  for (const contender of contenders) counts.push(await runsPerRound(contender, effort))
  const times = contenders.map(() => [] as number[])
  for (let round = 0; round < rounds; round += 1) {
    working(`measuring: ${round} of ${rounds} rounds`)
    for (let turn = 0; turn < contenders.length; turn += 1) {
      const i = (turn + round) % contenders.length
      const contender = contenders[i]
      const count = counts[i] ?? 1
      if (contender && effort.isSettled && count > 1) await timeOf(contender, count)
      if (contender) times[i]?.push((await timeOf(contender, count)) / count)
    }
  }
  return contenders.map(({ name }, i) => {
    const sorted = (times[i] ?? []).sort((a, b) => a - b)
    return { name, median: at(sorted, 0.5), p95: at(sorted, 0.95) }
  })
}

/** @throws Error that names the contender whose answer is not that of the first. */
export function checkAnswers(contenders: readonly Contender[]): void {
  const [first, ...others] = contenders
  const answerOf = (one: Contender) => JSON.stringify((one.answer ?? one.run)(), rounded)
  const expected = first && answerOf(first)
  for (const other of others)
    if (answerOf(other) !== expected)
      throw new Error(
        `"${other.name}" answers ${answerOf(other)?.slice(0, 500)}, not ${expected?.slice(0, 500)}.`,
      )
}

/** Up to what binary arithmetic gets wrong. */
function rounded(_key: string, value: unknown): unknown {
  return typeof value === 'number' ? Math.round(value * 1e6) / 1e6 : value
}

async function runsPerRound(contender: Contender, { warmUp, roundMilliseconds }: Effort): Promise<number> {
  working(`warming up: ${contender.name}`)
  const runs = contender.warmUp ?? warmUp
  await timeOf(contender, runs)
  const some = Math.max(1, Math.ceil(runs / 3))
  const once = Math.max(0.01, (await timeOf(contender, some)) / some)
  return Math.max(1, Math.min(200_000, Math.round((roundMilliseconds * 1000) / once)))
}

/** Keeps the last answer, so that no work can be optimized away. */
export const kept: { answer: unknown } = { answer: undefined }

/** Microseconds of processor time, so that what else the machine does counts less. */
export async function timeOf(contender: Contender, count: number): Promise<number> {
  if (contender.time) return await contender.time(count)
  const start = process.cpuUsage()
  for (let i = 0; i < count; i += 1) kept.answer = contender.run()
  const { user, system } = process.cpuUsage(start)
  return user + system
}

function at(sorted: readonly number[], part: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(part * sorted.length))] ?? Number.NaN
}
