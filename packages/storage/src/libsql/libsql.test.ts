import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { draftContract } from '../drafts.contract.ts'
import { storageContract } from '../storage.contract.ts'
import { newDraft, newVersion } from '../testing/new-version.ts'
import { newDirectory, newPlace } from '../testing/place.ts'
import { upgradeContract } from '../upgrades.contract.ts'
import { versionContract } from '../versions.contract.ts'
import { openDatabase } from './database.ts'
import { openStorage } from './open-storage.ts'

storageContract('libSQL', newPlace)
draftContract('libSQL', newPlace)
versionContract('libSQL', newPlace)
upgradeContract('libSQL', newPlace)

it.each([
  "update versions set text = '{}'",
  'delete from versions',
  "insert or replace into versions select region, form, year, number, digest, '改', draft, author, approver, published_at, text, samples, variant, in_force_from, in_force_to from versions",
  "insert or replace into versions select region, form, year, 9, digest, '改', draft, author, approver, published_at, text, samples, variant, in_force_from, in_force_to from versions",
  "update versions set in_force_from = '2024-01-01T00:00:00.000Z'",
  "update versions set in_force_to = '2030-01-01T00:00:00.000Z'",
  // A second one, by hand: for a time that the first one has, and by a clock that is behind.
  "insert into versions select region, form, year, 3, 'v9', title, draft, author, approver, '2024-04-01T00:00:00.000Z', text, samples, variant, null, null from versions where number = 1",
  "insert into versions select region, form, year, 3, 'v9', title, draft, author, approver, '2024-02-01T00:00:00.000Z', text, samples, variant, '2025-01-01T00:00:00.000Z', null from versions where number = 1",
  "insert into versions select region, form, year, 3, 'v9', title, draft, author, approver, '2024-04-01T00:00:00.000Z', text, samples, variant, '2025-02-01T00:00:00.000Z', '2025-01-01T00:00:00.000Z' from versions where number = 1",
  "update revocations set note = '改'",
  "update draft_acts set by_whom = '别人'",
  'delete from draft_acts',
  'delete from revocations',
])('the database itself refuses to change what was published: %s', async (statement) => {
  const directory = await newDirectory()
  const storage = await openStorage({ directory })
  const at = '2024-03-01T00:00:00.000Z'
  const key = { region: '420700', form: 'goal', year: 2024 }
  await storage.createDraft(newDraft('d1', 'in_review'))
  const act = { act: 'publish', by: '李琼', note: '', at }
  await storage.publishDraft('d1', 1, { from: 'in_review', to: 'published' }, act, newVersion())
  await storage.revokeVersion(key, 1, { by: '李琼', note: '试', at })
  await storage.createDraft(newDraft('d2', 'in_review'))
  const force = { inForceFrom: '2024-03-31T16:00:00.000Z', inForceTo: '2024-12-31T16:00:00.000Z' }
  const second = newVersion({ digest: 'v2', publishedAt: '2024-03-02T00:00:00.000Z', ...force })
  await storage.publishDraft('d2', 1, { from: 'in_review', to: 'published' }, act, second)
  const before = [await storage.listVersions(), await storage.draftActs('d1')]
  await storage.close()
  const database = openDatabase(join(directory, 'data.db'))
  expect(() => database.exec(statement)).toThrow('never changed or removed')
  database.close()
  const again = await openStorage({ directory })
  expect([await again.listVersions(), await again.draftActs('d1')]).toEqual(before)
  await again.close()
  await rm(directory, { recursive: true })
})
