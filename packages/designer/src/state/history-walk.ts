import type { Template } from '@tianbao/template'
import { applied, type DesignStep, type History, leastPosition, wayTo } from './history.ts'

/** Looks at a history at any of its steps, without going there. */
export interface HistoryWalk {
  /** The template after so many steps. Steps that were done in one walk are not done again. */
  at(history: History, position: number): Template
}

/** So many steps lie between two templates that are remembered: what a look costs at most. */
const stride = 64

/** A walk that remembers a template every so many steps; templates share what no step between them has changed. */
export function createHistoryWalk(): HistoryWalk {
  let base: Template | null = null
  let marks: { readonly last: DesignStep | null; readonly template: Template }[] = []

  const markOf = (history: History, number: number): Template => {
    const isOther = (index: number) =>
      marks[index] !== undefined && marks[index].last !== lastOf(history, index * stride)
    if (history.base !== base) {
      base = history.base
      marks = []
    }
    // A step is never taken out, but what waited here may have been brought behind what others did.
    for (let index = 0; index <= number; index += 1) {
      if (isOther(index)) marks = marks.slice(0, index)
      const before = marks[index - 1]
      if (marks[index]) continue
      const steps = history.steps.slice((index - 1) * stride, index * stride)
      marks[index] = {
        last: lastOf(history, index * stride),
        template: before
          ? applied(
              before.template,
              steps.flatMap(({ edits }) => edits),
            )
          : history.base,
      }
    }
    return marks[number]?.template ?? history.base
  }

  return {
    at(history, position) {
      const to = Math.max(leastPosition(history), Math.min(position, history.steps.length))
      const number = Math.floor(to / stride)
      const from = { ...history, position: number * stride }
      return applied(markOf(history, number), wayTo(from, to))
    },
  }
}

/** The last of so many steps: with a list to which steps are only added, it names all before it. */
function lastOf({ steps }: History, count: number): DesignStep | null {
  return steps[count - 1] ?? null
}
