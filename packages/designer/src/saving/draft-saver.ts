import { createStore } from 'zustand/vanilla'
import type { Design } from '../state/design.ts'
import { bringSteps, type WaitingSteps } from './bring-steps.ts'
import { type DraftSaver, type DraftSaveState, roleOf, type SaverWorld } from './draft-save-state.ts'
import type { DraftServer, DraftStanding, StepParcel } from './draft-server.ts'
import { nextParcel } from './next-parcel.ts'

/** Milliseconds: after a gesture until it is sent; the longest wait between tries; between a writer's, a reader's looks. */
const delay = 400
const longestWait = 30_000
const beat = { writing: 20_000, reading: 4_000 }

/** How a draft was opened, where it was not as usual. */
interface Begun {
  /** What an earlier window left and could not be brought behind what the server has. */
  readonly clash?: DraftSaveState['clash']
  /** Without the server: `start` is what this machine knows of it. */
  readonly isAway?: boolean
}

/** @param start what the server has of the design's history. */
export function createDraftSaver(
  design: Design,
  start: DraftStanding,
  world: SaverWorld,
  { clash = null, isAway = false }: Begun = {},
): DraftSaver {
  const { server, window, now, after } = world
  let sending: StepParcel | null = null
  let isUnderWay = false
  let isKept = true
  let isClosed = false
  let failures = 0
  let cancel: (() => void) | null = null
  let cancelBeat: (() => void) | null = null

  const store = createStore<DraftSaveState>(() => ({
    kind: 'saved',
    savedAt: null,
    waiting: 0,
    failing: isAway ? now() : null,
    refused: null,
    reading: roleOf(start, window),
    standing: start,
    clash,
  }))

  const history = () => design.store.getState().history
  const waiting = (): WaitingSteps | null => {
    const { steps, position } = history()
    const { standing } = store.getState()
    const mine = steps.slice(standing.steps)
    return mine.length === 0 && position === standing.position
      ? null
      : { from: standing.steps, steps: mine, position }
  }

  /** Says where everything is now. */
  const tell = (more: Partial<DraftSaveState> = {}) => {
    store.setState(more)
    const { reading, failing, refused } = store.getState()
    const left = waiting()
    const count = left === null ? 0 : Math.max(1, left.steps.length)
    const isMoving = failing === null && refused === null && reading === null
    const kind = count === 0 ? 'saved' : isKept ? (isMoving ? 'saving' : 'local') : 'unsaved'
    store.setState({ waiting: count, kind })
  }

  const keep = async () => {
    const is = await world.keep(waiting())
    if (is === isKept) return
    isKept = is
    tell()
  }

  const reading = () => store.getState().reading !== null

  const plan = (milliseconds: number) => {
    cancel?.()
    cancel = after(milliseconds, () => {
      cancel = null
      // After a silence others may write, or nobody: the right to write is asked for before anything is sent.
      void (store.getState().failing === null ? send() : look())
    })
  }

  const standAt = (standing: DraftStanding) => {
    const role = roleOf(standing, window)
    design.setReading(role !== null)
    tell({ standing, reading: role })
  }

  const send = async (): Promise<void> => {
    if (isUnderWay || isClosed || reading()) return
    const left = waiting()
    sending ??= left && nextParcel(left, store.getState().standing)
    if (!sending) return
    isUnderWay = true
    tell()
    const parcel = sending
    try {
      await receive(await server.append(parcel))
    } catch {
      missed()
    }
    isUnderWay = false
    void keep()
    tell()
    const { failing, refused } = store.getState()
    if (waiting() && failing === null && refused === null) plan(delay)
  }

  const receive = async (answer: Awaited<ReturnType<DraftServer['append']>>) => {
    failures = 0
    sending = null
    if (answer.kind === 'refused') {
      tell({ failing: null, refused: answer.reason })
      return
    }
    if (answer.kind === 'behind') {
      await catchUp()
      return
    }
    standAt(answer.standing)
    tell({ failing: null, refused: null, savedAt: now() })
    world.told?.(answer.standing.revision)
  }

  /** Fetches what others did, and brings behind it what waits here. */
  const catchUp = async () => {
    const { standing: before } = store.getState()
    const news = await server.since(before.steps)
    const mine = waiting()
    const { steps, ...begun } = history()
    const theirs = {
      ...begun,
      steps: [...steps.slice(0, before.steps), ...news.steps],
      position: news.standing.position,
    }
    // A writer who stands elsewhere than the server only because it has not heard of it goes on where he stands.
    const brought = mine ? bringSteps(theirs, mine) : { history: theirs, clashes: 0, mine: null }
    sending = null
    store.setState({ standing: news.standing })
    design.follow(brought.history)
    standAt(news.standing)
    tell({ failing: null })
    if (brought.mine) tell({ clash: { count: brought.clashes, mine: brought.mine } })
  }

  const missed = () => {
    failures += 1
    tell({ failing: store.getState().failing ?? now() })
    plan(Math.min(longestWait, 1000 * 2 ** (failures - 1)))
  }

  const look = async (): Promise<void> => {
    if (isUnderWay || isClosed) return
    isUnderWay = true
    try {
      if (reading()) await catchUp()
      else {
        const standing = await server.wish(false)
        if (roleOf(standing, window) || standing.revision !== store.getState().standing.revision)
          await catchUp()
        else tell({ failing: null, standing })
      }
      failures = 0
    } catch {
      missed()
    }
    isUnderWay = false
    if (waiting() && store.getState().failing === null) plan(0)
  }

  const goOn = () => {
    cancelBeat = after(reading() ? beat.reading : beat.writing, () => {
      void look().then(() => isClosed || goOn())
    })
  }

  const stop = design.store.subscribe((state, before) => {
    if (state.history === before.history) return
    void keep()
    tell({ refused: null })
    if (!isUnderWay && store.getState().failing === null) plan(delay)
  })

  design.setReading(roleOf(start, window) !== null)
  tell()
  void keep()
  if (waiting() || isAway) plan(0)
  goOn()

  return {
    store,
    retry() {
      tell({ refused: null })
      plan(0)
    },
    look,
    async takeOver() {
      try {
        await server.wish(true)
        await catchUp()
        world.told?.(store.getState().standing.revision)
        plan(0)
      } catch {
        missed()
      }
    },
    dismissClash: () => tell({ clash: null }),
    leave() {
      void send()
      if (!reading() && waiting() === null) server.leave()
    },
    close() {
      isClosed = true
      stop()
      cancel?.()
      cancelBeat?.()
    },
  }
}
