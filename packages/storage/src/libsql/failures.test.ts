import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { missingMessages, sentence } from '@tianbao/finding'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { NewSubmission } from '../index.ts'
import { openStorage, type StorageError, StorageFull, storageMessages } from '../index.ts'
import { newDirectory } from '../testing/place.ts'
import { openDatabase } from './database.ts'
import { namedError } from './named-error.ts'

let directory: string
beforeEach(async () => {
  directory = await newDirectory()
})
afterEach(() => rm(directory, { recursive: true }))

describe('a full disk', () => {
  const maxBytes = 400 * 1024

  it('refuses what does not fit with a name, and keeps what was acknowledged', async () => {
    const storage = await openStorage({ directory, maxBytes })
    let kept = 0
    for (; kept < 100; kept++) {
      const created = storage.createSubmission(submission(`s${kept}`, 'x'.repeat(20_000)))
      if (
        !(await created.then(
          () => true,
          (error) => !(error instanceof StorageFull),
        ))
      )
        break
    }
    expect(kept).toBeGreaterThan(3)
    expect(kept).toBeLessThan(100)
    await storage.close()
    const again = await openStorage({ directory })
    expect(await again.listSubmissions()).toHaveLength(kept)
    expect((await again.createSubmission(submission('more', 'x'.repeat(20_000)))).revision).toBe(1)
    await again.close()
  })

  it('fails only the write that does not fit, of those that came together', async () => {
    const storage = await openStorage({ directory, maxBytes })
    const all = await Promise.allSettled([
      storage.createSubmission(submission('small', 'x')),
      storage.createSubmission(submission('large', 'x'.repeat(2_000_000))),
      storage.createSubmission(submission('small too', 'x')),
    ])
    expect(all.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    expect(all[1]).toMatchObject({ reason: { name: 'StorageFull', cause: { code: 'SQLITE_FULL' } } })
    expect((await storage.listSubmissions()).map((one) => one.id)).toEqual(['small', 'small too'])
    await storage.close()
  })
})

describe('a place that cannot be used', () => {
  it('is named where a file stands in the way of the directory', async () => {
    await writeFile(join(directory, 'file'), '')
    for (const path of [join(directory, 'file'), join(directory, 'file', 'below')]) {
      await expect(openStorage({ directory: path })).rejects.toMatchObject({ name: 'StorageUnusable' })
    }
  })

  it('is named where a directory stands in the way of the data file, and lets go of the lock', async () => {
    await mkdir(join(directory, 'data.db'))
    await expect(openStorage({ directory })).rejects.toMatchObject({ name: 'StorageUnusable' })
    await rm(join(directory, 'data.db'), { recursive: true })
    await (await openStorage({ directory })).close()
  })

  it('is named where the data file is no database, or another program’s, and is left as it is', async () => {
    await writeFile(join(directory, 'data.db'), 'no database'.repeat(1000))
    await expect(openStorage({ directory })).rejects.toMatchObject({ name: 'StorageDamaged' })
    await rm(join(directory, 'data.db'))
    const other = openDatabase(join(directory, 'data.db'))
    other.exec('create table theirs (a)')
    other.close()
    await expect(openStorage({ directory })).rejects.toMatchObject({ name: 'StorageDamaged' })
  })

  it('is named where the data is read-only', () => {
    const database = openDatabase(join(directory, 'data.db'))
    database.exec('create table t (a); pragma query_only = on')
    expect(() => database.prepare('insert into t values (?)').run([1])).toThrow()
    try {
      database.prepare('insert into t values (?)').run([1])
    } catch (error) {
      expect(namedError(error, directory)).toMatchObject({ name: 'StorageReadonly', cause: error })
    }
    database.close()
  })

  it.each([
    ['EACCES', 'StorageReadonly'],
    ['EROFS', 'StorageReadonly'],
    ['SQLITE_READONLY_DIRECTORY', 'StorageReadonly'],
    ['ENOSPC', 'StorageFull'],
    ['SQLITE_IOERR_FSYNC', 'StorageUnusable'],
    ['SQLITE_CORRUPT_INDEX', 'StorageDamaged'],
  ])('is named after the code %s', (code, name) => {
    const error = Object.assign(new Error('x'), { code })
    expect(namedError(error, directory)).toMatchObject({ name, cause: error })
  })

  it('keeps a bug of ours a bug', () => {
    const bug = Object.assign(new Error('near "selec": syntax error'), { code: 'SQLITE_ERROR' })
    expect(namedError(bug, directory)).toBe(bug)
  })
})

it('a value that the native code would die of is refused before it gets there', () => {
  const database = openDatabase(':memory:')
  for (const value of [true, undefined, {}, Number.NaN, 1n]) {
    expect(() => database.prepare('select ?').all([value])).toThrow('cannot be bound')
  }
  database.close()
})

it('every error of storage has a sentence in both languages, with no hole unfilled', async () => {
  const errors = await import('../errors.ts')
  const made: StorageError[] = [
    new errors.StorageLocked('d', { pid: 7, since: 's' }),
    new errors.StorageTooNew(9, 1),
    new errors.StorageFull(),
    new errors.StorageReadonly(),
    new errors.StorageDamaged(),
    new errors.StorageUnusable('d'),
    new errors.StorageClosed(),
    new errors.SubmissionExists('s1'),
    new errors.DraftExists('d1'),
    new errors.VersionExists('d1'),
    new errors.VersionClash(1, '2024-03-01T00:00:00.000Z'),
    new errors.VersionOverlap(1),
    new errors.UnstorableText('a\0b'),
  ]
  expect(made).toHaveLength(Object.keys(errors).length - 1)
  const codes = made.map((error) => error.code)
  for (const messages of Object.values(storageMessages)) {
    expect(missingMessages(codes, messages)).toEqual([])
    expect(
      missingMessages(Object.keys(messages), Object.fromEntries(codes.map((code) => [code, '']))),
    ).toEqual([])
    for (const error of made) {
      expect(sentence(error, messages)).not.toBe('')
      const holes = [...(messages[error.code] ?? '').matchAll(/\{(\w+)\}/g)].map(([, name]) => name)
      expect(Object.keys(error.params)).toEqual(expect.arrayContaining(holes))
    }
  }
})

it('a closed directory holds everything in one file', async () => {
  const storage = await openStorage({ directory })
  await storage.createSubmission(submission('s1', '{}'))
  await storage.close()
  const copy = await newDirectory()
  await copyFile(join(directory, 'data.db'), join(copy, 'data.db'))
  const again = await openStorage({ directory: copy })
  expect(await again.getSubmission('s1')).not.toBeNull()
  await again.close()
  await rm(copy, { recursive: true })
})

function submission(id: string, document: string): NewSubmission {
  const at = '2024-03-01T00:00:00.000Z'
  const about = {
    region: '420700',
    form: 'goal',
    year: 2024,
    digest: 'd',
    name: id,
    sample: null,
    summary: '{}',
  }
  return { ...about, id, document, createdAt: at, updatedAt: at }
}
