import { closeSync, fsyncSync, mkdirSync, openSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { Kysely, SqliteDialect } from 'kysely'
import type { Storage } from '../contract.ts'
import { StorageUnusable } from '../errors.ts'
import { createStorage } from '../kysely-storage.ts'
import { migrate } from '../migrations/migrate.ts'
import { steps } from '../migrations/steps.ts'
import type { Tables } from '../tables.ts'
import { type Database, openDatabase } from './database.ts'
import { type Lock, lockDirectory } from './lock.ts'
import { namedError } from './named-error.ts'

export interface StorageOptions {
  /** The data directory; made where there is none. It must be on a local disk. */
  readonly directory: string
  /** The time, ISO 8601 UTC: told to a second process as the time since which the directory is taken. */
  readonly now?: () => string
  /** Largest size of the data file in bytes. Default: what the disk holds. */
  readonly maxBytes?: number
}

const PAGE = 4096

/**
 * Opens the storage of one office: an embedded libSQL database in a directory that this process then has to itself.
 * Every acknowledged write is synced to the disk. Older data is brought to today's format first.
 * @throws StorageLocked, StorageTooNew, StorageFull, StorageReadonly, StorageDamaged, StorageUnusable
 */
export async function openStorage(options: StorageOptions): Promise<Storage> {
  const directory = resolve(options.directory)
  const now = options.now ?? (() => new Date().toISOString())
  let lock: Lock | undefined
  let database: Database | undefined
  try {
    makeDirectory(directory)
    lock = lockDirectory(directory, now())
    database = openDatabase(join(directory, 'data.db'))
    prepare(database, directory, options.maxBytes)
    const db = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) })
    await migrate(db, steps)
    return createStorage(db, {
      named: (error) => namedError(error, directory),
      release: () => {
        database?.close()
        lock?.release()
      },
    })
  } catch (error) {
    database?.close()
    lock?.release()
    throw namedError(error, directory)
  }
}

function prepare(database: Database, directory: string, maxBytes: number | undefined): void {
  const [mode] = database.prepare('PRAGMA journal_mode = WAL').all([]) as { journal_mode: string }[]
  if (mode?.journal_mode !== 'wal') {
    throw new StorageUnusable(directory, new Error(`The journal mode is "${mode?.journal_mode}", not "wal".`))
  }
  database.exec('PRAGMA synchronous = FULL')
  if (maxBytes !== undefined)
    database.exec(`PRAGMA max_page_count = ${Math.max(1, Math.floor(maxBytes / PAGE))}`)
}

/** Makes the directory, and has the disk know of it. */
function makeDirectory(directory: string): void {
  if (mkdirSync(directory, { recursive: true }) === undefined || process.platform === 'win32') return
  const parent = openSync(dirname(directory), 'r')
  try {
    fsyncSync(parent)
  } finally {
    closeSync(parent)
  }
}
