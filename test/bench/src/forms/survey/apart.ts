import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'

/** SurveyJS with one model for all submissions, or with a model for each. */
export type Task = 'one' | 'each'

/** So many runs of a task. */
export interface Order {
  readonly task: Task
  readonly runs: number
}

/** SurveyJS's model of a form in a process of its own. */
export interface Apart {
  /** What it finds in each submission: `rule@place`. */
  readonly mistakes: readonly (readonly string[])[]
  /** Microseconds of processor time for so many runs. Nothing else is measured meanwhile. */
  time(order: Order): Promise<number>
  end(): void
}

const begin = fileURLToPath(new URL('./begin-process.mjs', import.meta.url))

/**
 * A garbage collector walks all that a process keeps, also after the turn of the one that made it: in one process each of
 * two systems pays for the other. So SurveyJS has a process of its own, and takes its turns while ours rests.
 */
export async function surveyApart(name: string, count: number): Promise<Apart> {
  const child = fork(begin, [name, String(count)], { execArgv: [] })
  const said = async () => {
    const [answer] = await Promise.race([
      once(child, 'message'),
      once(child, 'exit').then(([code]) => {
        throw new Error(`SurveyJS ended with ${code}: ${name}.`)
      }),
    ])
    return answer
  }
  const mistakes = await said()
  return {
    mistakes,
    time(order) {
      child.send(order)
      return said()
    },
    end: () => child.disconnect(),
  }
}
