import type { JudgeWorld } from './judge.ts'

/** Real workers and real time. */
export const browserWorld: JudgeWorld = {
  start(listen, fail) {
    const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module', name: 'judge' })
    worker.onmessage = ({ data }) => listen(data)
    worker.onerror = (event) => fail(event.message || '检查程序没有启动。')
    return { ask: (question) => worker.postMessage(question), end: () => worker.terminate() }
  },
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds)
    return () => clearTimeout(timer)
  },
}
