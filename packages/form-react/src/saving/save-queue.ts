import { applyEdits, type Conflict, diff, type Edit, type JsonObject, rebase } from '@tianbao/edit'
import { countPlaces, placesOf, queueEdits } from './queue-edits.ts'
import type { Answer, Current, Draft, Parcel, SaveState, SaveWorld } from './save-types.ts'

/**
 * Saves what is typed: kept on this machine at once, sent shortly after, one parcel at a time, and again and again
 * while the server is away. What others changed meanwhile comes back and is handed to `merge`.
 */
export interface SaveQueue {
  push(edits: readonly Edit[]): void
  /** A text that is still being typed: kept on this machine only. */
  keepTyping(typing: Draft['typing']): void
  /** Tries now instead of when its time has come. */
  retry(): void
  /** Sends what waits before this call ends: the page may be gone in a moment. */
  leave(): void
  /** Others have saved something: fetches it, unless an answer that is awaited brings it anyway. */
  lookAgain(): void
  /** Of a conflict: keeps what was typed here, or takes what the others wrote. */
  settle(conflict: Conflict, keep: 'mine' | 'theirs'): void
  state(): SaveState
  /** Cells and rows that the server does not have yet. */
  unsaved(): ReadonlySet<string>
  /** When one of these was last changed in this window; null where it waited before. */
  changedAt(place: string): Date | null
  subscribe(listener: () => void): () => void
  close(): void
}

export interface SaveStart {
  readonly base: JsonObject
  readonly revision: number
  /** A parcel of an earlier visit whose answer never came: it goes again as it was. */
  readonly sending?: Parcel | null
  /** Edits of an earlier visit that the server does not have, and those of them that clash with what it has now. */
  readonly waiting: readonly Edit[]
  readonly conflicts: readonly Conflict[]
  /** The server was not there when the page was opened: `base` is what it last said. */
  readonly isAway?: boolean
  /** When the server last took something, today; not given: earlier, or nobody knows. */
  readonly savedAt?: Date
}

/** Milliseconds after the last edit until it is sent; and the longest wait between two tries. */
const delay = 400
const longestWait = 30_000

export function createSaveQueue(
  start: SaveStart,
  world: SaveWorld,
  merge: (edits: readonly Edit[]) => void,
): SaveQueue {
  let { base, revision } = start
  let waiting = start.waiting
  let conflicts = start.conflicts
  let sending: Parcel | null = start.sending ?? null
  let isUnderWay = false
  let typing: Draft['typing'] = null
  let failing: SaveState['failing'] = null
  let failures = 0
  let refused: string | null = null
  let savedAt: Date | null = null
  let isKept = true
  let isClosed = false
  let cancel: (() => void) | null = null
  let state: SaveState | null = null
  const listeners = new Set<() => void>()
  const times = new Map<string, Date>()

  const pending = (): readonly Edit[] => [
    ...(sending?.edits ?? []),
    ...waiting,
    ...conflicts.map((conflict) => conflict.edit),
  ]

  const changed = () => {
    const isClean = pending().length === 0 && typing === null
    const draft: Draft = {
      base,
      revision,
      sending,
      waiting: [...waiting, ...conflicts.map((one) => one.edit)],
      typing,
    }
    world.keep(isClean ? null : draft, (is) => {
      if (is === isKept) return
      isKept = is
      tell()
    })
    tell()
  }

  const tell = () => {
    state = null
    for (const listener of [...listeners]) listener()
  }

  const plan = (milliseconds: number) => {
    cancel?.()
    cancel = world.after(milliseconds, () => {
      cancel = null
      void send()
    })
  }

  const send = async () => {
    if (isUnderWay || isClosed) return
    if (!sending) {
      if (waiting.length === 0) return failing ? look() : undefined
      sending = { id: world.mintId(), revision, edits: waiting }
      waiting = []
    }
    isUnderWay = true
    changed()
    const parcel = sending
    try {
      receive(parcel, await world.send(parcel))
    } catch {
      missed()
    }
    isUnderWay = false
    changed()
    if (waiting.length > 0 && !failing && !refused) plan(delay)
  }

  /** Asks what the server has, with nothing to send: after it was away, or when others have saved. */
  const look = async () => {
    if (isUnderWay || isClosed) return
    isUnderWay = true
    try {
      found(await world.current())
    } catch {
      missed()
    }
    isUnderWay = false
    changed()
    if (waiting.length > 0 && !failing && !refused) plan(delay)
  }

  const found = (current: Current) => {
    failing = null
    failures = 0
    if (current.revision > revision && sending === null) meet(current.document, current.revision, waiting)
  }

  const receive = (parcel: Parcel, answer: Answer) => {
    sending = null
    failing = null
    failures = 0
    refused = null
    if (answer.kind === 'saved') {
      base = applied(applied(base, parcel.edits), answer.merged)
      revision = answer.revision
      savedAt = world.now()
      if (answer.merged.length > 0) merge(answer.merged)
    } else if (answer.kind === 'refused') {
      waiting = queueEdits(parcel.edits, waiting)
      refused = answer.reason
    } else meet(answer.document, answer.revision, queueEdits(parcel.edits, waiting))
  }

  /** Others changed the same cells: what does not clash is brought to theirs, the rest waits for a choice. */
  const meet = (document: JsonObject, theirRevision: number, mine: readonly Edit[]) => {
    const theirs = diff(base, document)
    const rebased = rebase(mine, base, document)
    base = document
    revision = theirRevision
    waiting = rebased.stand
    conflicts = [...conflicts, ...rebased.conflicts]
    const clashing = placesOf(rebased.conflicts.map((conflict) => conflict.edit))
    merge(theirs.filter((edit) => ![...placesOf([edit])].some((place) => clashing.has(place))))
  }

  const missed = () => {
    failures += 1
    const now = world.now()
    const wait = Math.min(longestWait, 1000 * 2 ** (failures - 1))
    failing = { since: failing?.since ?? now, retryAt: new Date(now.getTime() + wait) }
    plan(wait)
  }

  const queue: SaveQueue = {
    push(edits) {
      if (edits.length === 0) return
      waiting = queueEdits(waiting, edits)
      const now = world.now()
      for (const place of placesOf(edits)) times.set(place, now)
      typing = null
      refused = null
      changed()
      if (!isUnderWay && !failing) plan(delay)
    },
    keepTyping(text) {
      if (typing === text) return
      typing = text
      changed()
    },
    retry() {
      refused = null
      plan(0)
    },
    leave() {
      cancel?.()
      cancel = null
      void send()
    },
    lookAgain() {
      if (sending === null && waiting.length === 0) void look()
    },
    settle(conflict, keep) {
      conflicts = conflicts.filter((one) => one !== conflict)
      const { edit, stands } = conflict
      if (edit.op === 'set' && keep === 'mine') {
        waiting = queueEdits(waiting, [
          { ...without(edit, 'was'), ...(stands === undefined ? {} : { was: stands }) },
        ])
      }
      if (edit.op === 'set' && keep === 'theirs') {
        merge([{ op: 'set', at: edit.at, ...was(edit), ...(stands === undefined ? {} : { now: stands }) }])
      }
      changed()
      plan(0)
    },
    state() {
      state ??= {
        kind: pending().length === 0 && typing === null ? 'saved' : isKept ? 'local' : 'unsaved',
        savedAt,
        keptAt: savedAt ?? start.savedAt ?? null,
        waiting: countPlaces(pending()),
        failing,
        refused,
        conflicts,
      }
      return state
    },
    unsaved: () => placesOf(pending()),
    changedAt: (place) => times.get(place) ?? null,
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    close() {
      isClosed = true
      cancel?.()
      cancel = null
    },
  }
  if (start.isAway) missed()
  else if (sending !== null || waiting.length > 0) plan(0)
  return queue
}

function applied(tree: JsonObject, edits: readonly Edit[]): JsonObject {
  const result = applyEdits(tree, edits)
  // The server took them, so that they apply; if not, its next answer tells what it has.
  return 'tree' in result ? (result.tree as JsonObject) : tree
}

function without<T extends object, K extends keyof T>(value: T, name: K): Omit<T, K> {
  const { [name]: _, ...rest } = value
  return rest
}

/** What a conflicting set put there is what now stands on this screen. */
function was(edit: Extract<Edit, { op: 'set' }>) {
  return edit.now === undefined ? {} : { was: edit.now }
}
