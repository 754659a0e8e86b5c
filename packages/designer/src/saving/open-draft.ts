import { joinWindows, noOtherWindows, type OtherWindows, type WindowsWorld } from '@tianbao/form-react'
import { createDesign, type Design, type DesignWorld } from '../state/design.ts'
import type { History } from '../state/history.ts'
import { bringSteps, type WaitingSteps } from './bring-steps.ts'
import type { DraftSaver, DraftSaveState } from './draft-save-state.ts'
import { createDraftSaver } from './draft-saver.ts'
import type { DraftServer } from './draft-server.ts'
import { noStepShelf, openStepShelf, type StepShelf } from './step-shelf.ts'

/** What opening a draft needs of the world. Without `windows` a browser does not tell of others. */
export interface OpenDraftWorld extends DesignWorld {
  readonly server: DraftServer
  /** The draft's id. */
  readonly draft: string
  /** The name of this window, new with every page. */
  readonly window: string
  readonly windows: WindowsWorld | null
  /** Runs later; answers how to call it off. */
  after(milliseconds: number, run: () => void): () => void
}

/** A draft that stands open: the design, its saving, and what this machine keeps of it. */
export interface OpenDraft {
  readonly design: Design
  readonly saver: DraftSaver
  readonly shelf: StepShelf
  close(): void
}

/**
 * Opens a draft: as the server has it, with what windows that are gone have left on this machine brought behind it.
 * Rejects where the server cannot be reached, with nothing changed.
 */
export async function openDraft(world: OpenDraftWorld): Promise<OpenDraft> {
  const { server, draft, window, after, now, mintId } = world
  const shelf = await openStepShelf(draft, window).catch(() => noStepShelf)
  let look: () => void = () => undefined
  const others: OtherWindows = world.windows
    ? await joinWindows(`draft:${draft}`, window, world.windows, () => look()).catch(() => noOtherWindows)
    : noOtherWindows
  const { left, gone } = await shelf.adopt(others.isOpen)
  const { writer } = await server.wish(false)
  // A window of this browser that is gone cannot mind.
  if (writer !== null && gone.includes(writer.window)) await server.wish(true)
  const { standing, history } = await server.open()
  const taken = left.reduce(taking, { history, clash: null })
  const design = createDesign(taken.history, { now, mintId })
  const saver = createDraftSaver(
    design,
    standing,
    {
      server,
      window,
      keep: shelf.keep,
      told: others.saved,
      now,
      after,
    },
    taken.clash,
  )
  look = () => void saver.look()
  return {
    design,
    saver,
    shelf,
    close() {
      saver.close()
      others.close()
      shelf.close()
    },
  }
}

interface Taken {
  readonly history: History
  readonly clash: DraftSaveState['clash']
}

function taking({ history, clash }: Taken, waiting: WaitingSteps): Taken {
  const { history: next, clashes, mine } = bringSteps(history, waiting)
  return { history: next, clash: mine ? { count: (clash?.count ?? 0) + clashes, mine } : clash }
}
