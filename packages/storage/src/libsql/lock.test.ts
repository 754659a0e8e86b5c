import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { openStorage, StorageLocked } from '../index.ts'
import { start } from '../testing/child.ts'
import { newDirectory } from '../testing/place.ts'

const since = '2024-03-01T08:00:00.000Z'
let directory: string

beforeEach(async () => {
  directory = await newDirectory()
})
afterEach(() => rm(directory, { recursive: true }))

it('a second process is refused, told who has the data since when, and gets it when that one is killed', async () => {
  const first = start('holding-process.ts', directory, since)
  await first.wrote(1)
  const pid = Number(first.lines[0]?.replace('held ', ''))
  const refused = openStorage({ directory })
  await expect(refused).rejects.toBeInstanceOf(StorageLocked)
  await expect(refused).rejects.toMatchObject({ pid, since, code: 'storage.locked' })
  await first.kill()
  await (await openStorage({ directory })).close()
})

it('a process is refused while this one has the data', async () => {
  const storage = await openStorage({ directory })
  const second = start('holding-process.ts', directory, since)
  await second.wrote(1)
  expect(second.lines).toEqual(['StorageLocked'])
  await second.kill()
  await storage.close()
})

it('the same process cannot open the data twice, and can once it has closed it', async () => {
  const storage = await openStorage({ directory, now: () => since })
  await expect(openStorage({ directory })).rejects.toMatchObject({ pid: process.pid, since })
  await storage.close()
  await (await openStorage({ directory })).close()
})

it('a lock file of a dead process means nothing, even where its process id lives again', async () => {
  await writeFile(join(directory, 'lock.json'), JSON.stringify({ pid: process.ppid, since }))
  await writeFile(join(directory, 'lock.db'), '')
  await (await openStorage({ directory })).close()
})

it('a second process that finds no readable lock file is refused all the same', async () => {
  const storage = await openStorage({ directory })
  await writeFile(join(directory, 'lock.json'), '{')
  await expect(openStorage({ directory })).rejects.toMatchObject({
    name: 'StorageLocked',
    pid: null,
    since: null,
  })
  await storage.close()
})
