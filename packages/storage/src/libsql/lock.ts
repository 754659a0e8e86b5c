import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { StorageLocked } from '../errors.ts'
import { type Database, openDatabase } from './database.ts'
import { codeOf } from './named-error.ts'

/** A data directory that is ours until `release`, or until this process ends, however it ends. */
export interface Lock {
  release(): void
}

/**
 * Takes a data directory for this process. The lock is an open exclusive transaction on `lock.db`: the kernel frees
 * it when the process dies, so none is ever stale and no process id is ever asked about. `lock.json` beside it only
 * tells a second process whom to name.
 * @throws StorageLocked where another process, or another opening in this one, has it.
 */
export function lockDirectory(directory: string, since: string): Lock {
  const holder = join(directory, 'lock.json')
  const database = openDatabase(join(directory, 'lock.db'))
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (codeOf(error)?.startsWith('SQLITE_BUSY'))
      throw new StorageLocked(directory, readHolder(holder), error)
    throw error
  }
  sign(holder, since, database)
  return {
    release() {
      rmSync(holder, { force: true })
      database.exec('ROLLBACK')
      database.close()
    },
  }
}

function sign(holder: string, since: string, database: Database): void {
  try {
    writeFileSync(`${holder}.new`, JSON.stringify({ pid: process.pid, since }))
    renameSync(`${holder}.new`, holder)
  } catch (error) {
    database.close()
    throw error
  }
}

/** Whoever wrote its name last; it may be about to. */
function readHolder(path: string): { pid: number | null; since: string | null } {
  try {
    const { pid, since }: { pid?: unknown; since?: unknown } = JSON.parse(readFileSync(path, 'utf8'))
    return { pid: typeof pid === 'number' ? pid : null, since: typeof since === 'string' ? since : null }
  } catch {
    return { pid: null, since: null }
  }
}
