import type { ControlledTransaction, Kysely } from 'kysely'
import { StorageClosed } from './errors.ts'
import type { Tables } from './tables.ts'

/** Runs writes so that those which arrive together share one transaction, and so one sync of the disk. */
export interface Writer {
  /**
   * Does a write in a transaction that others share. Resolves after the commit; rejects alone when it fails, with
   * nothing of it done. Writes are done in the order in which they came.
   */
  write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>
  /** Takes no more writes, and resolves when those that it took are done. */
  close(): Promise<void>
}

interface Waiting {
  readonly work: (db: Kysely<Tables>) => Promise<unknown>
  readonly resolve: (value: unknown) => void
  readonly reject: (error: unknown) => void
}

type Outcome = { readonly value: unknown } | { readonly error: unknown }

/** So many writes share a transaction at most: what a reader, or the first of them, may have to wait for. */
const LARGEST_GROUP = 256

/** @param named gives an error of the database its name. */
export function createWriter(db: Kysely<Tables>, named: (error: unknown) => unknown): Writer {
  const waiting: Waiting[] = []
  let running: Promise<void> | null = null
  let isClosed = false

  const run = async (): Promise<void> => {
    while (waiting.length > 0) {
      // After everything that has arrived in this turn of the event loop; and so that others get their turn.
      await new Promise((resolve) => setImmediate(resolve))
      await commitGroup(waiting.splice(0, LARGEST_GROUP))
    }
    running = null
  }

  const commitGroup = async (group: readonly Waiting[]): Promise<void> => {
    try {
      const outcomes = await inOneTransaction(db, group)
      group.forEach((each, index) => {
        const outcome = outcomes[index] ?? { error: new Error('A write has no outcome.') }
        if ('error' in outcome) each.reject(named(outcome.error))
        else each.resolve(outcome.value)
      })
    } catch (error) {
      // The transaction as a whole was lost (the disk is full, say). Alone, a write fails for itself only.
      if (group.length === 1) group[0]?.reject(named(error))
      else for (const each of group) await commitGroup([each])
    }
  }

  return {
    write<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T> {
      if (isClosed) return Promise.reject(new StorageClosed())
      return new Promise<T>((resolve, reject) => {
        waiting.push({ work, resolve: resolve as (value: unknown) => void, reject })
        running ??= run()
      })
    },
    async close() {
      isClosed = true
      await running
    },
  }
}

/** Does every write between savepoints; throws where the transaction itself is lost, with nothing of it done. */
async function inOneTransaction(db: Kysely<Tables>, group: readonly Waiting[]): Promise<readonly Outcome[]> {
  const transaction = await db.startTransaction().execute()
  try {
    const outcomes: Outcome[] = []
    for (const { work } of group) outcomes.push(await atSavepoint(transaction, work))
    await transaction.commit().execute()
    return outcomes
  } catch (error) {
    await rollback(transaction)
    throw error
  }
}

async function atSavepoint(
  transaction: ControlledTransaction<Tables>,
  work: (db: Kysely<Tables>) => Promise<unknown>,
): Promise<Outcome> {
  const point = await transaction.savepoint('save').execute()
  try {
    const value = await work(point)
    await point.releaseSavepoint('save').execute()
    return { value }
  } catch (error) {
    try {
      await point.rollbackToSavepoint('save').execute()
      await point.releaseSavepoint('save').execute()
    } catch {
      // The database has rolled back everything by itself: the whole group is lost, for this reason.
      throw error
    }
    return { error }
  }
}

async function rollback(transaction: ControlledTransaction<Tables>): Promise<void> {
  try {
    await transaction.rollback().execute()
  } catch {
    // It was rolled back by the database: the error that led here is the one to tell.
  }
}
