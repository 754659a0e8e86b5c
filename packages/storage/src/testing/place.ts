import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openStorage } from '../libsql/open-storage.ts'
import type { StoragePlace } from '../storage.contract.ts'

/** An empty directory of its own, for one test. */
export function newDirectory(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'tianbao-storage-'))
}

/** A place on disk for the embedded database. */
export async function newPlace(): Promise<StoragePlace> {
  const directory = await newDirectory()
  return {
    open: () => openStorage({ directory, now: () => '2024-03-01T00:00:00.000Z' }),
    remove: () => rm(directory, { recursive: true }),
  }
}
