import type { Looked } from './lint-work.ts'
import type { LintElsewhere } from './linter.ts'

/** Looks in a worker. One that dies rejects what was asked of it. */
export function lintInWorker(): LintElsewhere & { readonly end: () => void } {
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'checks' })
  const waiting = new Map<number, { found: (looked: Looked) => void; died: (why: Error) => void }>()
  let asked = 0
  worker.onmessage = ({ data }: MessageEvent<{ readonly ask: number; readonly looked: Looked }>) => {
    waiting.get(data.ask)?.found(data.looked)
    waiting.delete(data.ask)
  }
  worker.onerror = (event) => {
    for (const { died } of waiting.values()) died(new Error(`The checks died: ${event.message}`))
    waiting.clear()
  }
  const look: LintElsewhere = (template) =>
    new Promise((found, died) => {
      asked += 1
      waiting.set(asked, { found, died })
      worker.postMessage({ ask: asked, template })
    })
  return Object.assign(look, { end: () => worker.terminate() })
}
