import { joinWindows, noOtherWindows, type OtherWindows, type WindowsWorld } from '@tianbao/form-react'
import { createDesign, type Design, type DesignWorld } from '../state/design.ts'
import type { History } from '../state/history.ts'
import { bringSteps, type WaitingSteps } from './bring-steps.ts'
import type { DraftSaver, DraftSaveState } from './draft-save-state.ts'
import { createDraftSaver } from './draft-saver.ts'
import { DraftRefused, type DraftServer, type OpenedDraft } from './draft-server.ts'
import { readHistory } from './read-history.ts'
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
 * While the server cannot be reached, as this machine last knew it; what is drawn then waits until it can.
 * Rejects where neither has it, or the server refuses it, with nothing changed; with DraftUnread where it is of a format
 * that this release does not know.
 */
export async function openDraft(world: OpenDraftWorld): Promise<OpenDraft> {
  const { draft, window, after, now, mintId } = world
  const shelf = await openStepShelf(draft, window).catch(() => noStepShelf)
  let look: () => void = () => undefined
  const others: OtherWindows = world.windows
    ? await joinWindows(`draft:${draft}`, window, world.windows, () => look()).catch(() => noOtherWindows)
    : noOtherWindows
  const { left, gone } = await shelf.adopt(others.isOpen)
  const server: DraftServer = {
    ...world.server,
    async wish(take) {
      const standing = await world.server.wish(take)
      // A window of this browser that is gone cannot mind.
      const isGone = standing.writer !== null && gone.includes(standing.writer.window)
      return isGone ? world.server.wish(true) : standing
    },
  }
  const { standing, history: kept, isAway } = await reached({ ...world, server }, shelf, others)
  const history = readHistory(kept, world)
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
    { clash: taken.clash, isAway },
  )
  look = () => void saver.look()
  const know = () => {
    const opened = { standing: saver.store.getState().standing, history: design.store.getState().history }
    // A machine that keeps nothing more opens drafts with the server only.
    shelf.know(opened, now().toISOString()).catch(() => undefined)
  }
  if (!isAway) know()
  const stop = saver.store.subscribe((state, before) => {
    // What others did is taken up in the same breath as it is heard of: then the history is whole.
    if (state.standing !== before.standing) queueMicrotask(know)
  })
  return {
    design,
    saver,
    shelf,
    close() {
      stop()
      saver.close()
      others.close()
      shelf.close()
    },
  }
}

interface Reached extends OpenedDraft {
  readonly isAway: boolean
}

async function reached(
  { server, window, now }: OpenDraftWorld,
  shelf: StepShelf,
  others: OtherWindows,
): Promise<Reached> {
  try {
    await server.wish(false)
    return { ...(await server.open()), isAway: false }
  } catch (error) {
    const known = error instanceof DraftRefused ? null : await shelf.known().catch(() => null)
    if (known === null) throw error
    const { writer } = known.standing
    const at = now().toISOString()
    // Nobody can be asked. Who writes in a window beside this one goes on; else what is drawn here is brought behind
    // what others did meanwhile.
    const own = writer !== null && others.isOpen(writer.window) ? writer : { window, since: at, until: at }
    return { ...known, standing: { ...known.standing, writer: own }, isAway: true }
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
