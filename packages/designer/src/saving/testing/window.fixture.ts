import { writeText } from '@tianbao/template'
import { createDesign } from '../../state/design.ts'
import { bringSteps, type WaitingSteps } from '../bring-steps.ts'
import { createDraftSaver } from '../draft-saver.ts'
import type { TestServer } from './server.fixture.ts'

/** A window in which a draft stands open, whose clock stands still until it is told. */
export async function openWindow(server: TestServer, name: string, left: readonly WaitingSteps[] = []) {
  const seen = server.asSeenBy(name)
  await seen.wish(false)
  const { standing, history } = await seen.open()
  const taken = left.reduce((before, one) => bringSteps(before, one).history, history)
  let minted = 0
  const design = createDesign(taken, {
    now: () => new Date(Date.UTC(2024, 0, 26)),
    mintId: () => `${name}-${++minted}`,
  })
  let now = Date.UTC(2024, 0, 26)
  let kept: WaitingSteps | null = null
  const machine = { canKeep: true }
  const timers: { readonly at: number; readonly run: () => void }[] = []
  const saver = createDraftSaver(design, standing, {
    server: seen,
    window: name,
    keep: async (waiting) => {
      if (machine.canKeep) kept = waiting
      return machine.canKeep || waiting === null
    },
    now: () => new Date(now),
    after(milliseconds, run) {
      const timer = { at: now + milliseconds, run }
      timers.push(timer)
      return () => {
        const at = timers.indexOf(timer)
        if (at >= 0) timers.splice(at, 1)
      }
    },
  })
  return {
    design,
    saver,
    machine,
    kept: () => kept,
    state: () => saver.store.getState(),
    title: () => design.store.getState().template.title,
    write: (cell: string, text: string) =>
      design.gesture('step.text', (template) =>
        writeText(template, { spot: { part: `table#${cell}` }, text }),
      ),
    retitle: (title: string) =>
      design.become('step.title', { ...design.store.getState().template, title }, { title }),
    async pass(milliseconds: number) {
      const end = now + milliseconds
      for (;;) {
        const next = timers.filter(({ at }) => at <= end).sort((a, b) => a.at - b.at)[0]
        if (!next) break
        timers.splice(timers.indexOf(next), 1)
        now = Math.max(now, next.at)
        next.run()
        await settled()
      }
      now = end
      await settled()
    },
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 12; turn += 1) await Promise.resolve()
}
