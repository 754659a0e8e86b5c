import { readdirSync, readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { Kysely, SqliteDialect, sql } from 'kysely'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openStorage, StorageTooNew } from '../index.ts'
import { openDatabase } from '../libsql/database.ts'
import type { Tables } from '../tables.ts'
import { newDirectory } from '../testing/place.ts'
import { migrate } from './migrate.ts'
import type { Step } from './step.ts'
import { steps } from './steps.ts'

const fixtures = new URL('../fixtures/', import.meta.url)
let directory: string
let db: Kysely<Tables>

beforeEach(async () => {
  directory = await newDirectory()
  db = new Kysely({ dialect: new SqliteDialect({ database: openDatabase(join(directory, 'data.db')) }) })
})
afterEach(async () => {
  await db.destroy()
  await rm(directory, { recursive: true })
})

describe('data of an older format', () => {
  it('opens with today’s program, and says what it said', async () => {
    write(directory, 'format-1.sql')
    const storage = await openStorage({ directory })
    const one = await storage.getSubmission('018e-one')
    expect(one).toEqual({
      region: '420700',
      id: '018e-one',
      form: 'department-goal',
      year: 2024,
      digest: 'digest-one',
      name: '市财政局',
      sample: 'ezhou',
      revision: 2,
      document: '{"funds":{"total":12.50},"annual":[{"id":"r7"}]}',
      summary: '{"filled":1}',
      createdAt: '2024-03-01T00:00:00.000Z',
      updatedAt: '2024-03-01T08:00:00.000Z',
    })
    expect(await storage.patchesSince('018e-one', 1)).toEqual([
      { revision: 2, at: '2024-03-01T08:00:00.000Z', edits: [{ op: 'set', at: 'funds.total', now: 12.5 }] },
    ])
    expect((await storage.listTemplates()).map((template) => template.text)).toEqual(['{ "title": "二稿" }'])
    expect((await storage.getTemplateByDigest('420700', 'digest-one'))?.text).toBe('{ "title": "一稿" }')
    expect(await storage.listSubmissions()).toHaveLength(2)
    await storage.close()
  })

  it('of before versions has its drafts', async () => {
    write(directory, 'format-2.sql')
    const storage = await openStorage({ directory })
    expect(await storage.getDraft('018f-draft')).toMatchObject({
      state: 'draft',
      revision: 2,
      steps: 1,
      position: 1,
      base: '{"title":"一稿"}',
      tip: '{"title":"三稿"}',
      writer: { window: 'w1' },
    })
    expect(await storage.draftSteps('018f-draft', 0)).toMatchObject([{ number: 1, id: 'step-1' }])
    await storage.close()
  })

  it('of versions has them, and still refuses to change one', async () => {
    write(directory, 'format-3.sql')
    const storage = await openStorage({ directory })
    expect(await storage.listVersions()).toMatchObject([{ number: 1, author: '周敏', approver: '李琼' }])
    expect(await storage.draftActs('018f-old')).toMatchObject([{ number: 1, act: 'submit', by: '周敏' }])
    expect(await storage.draftSamples('018f-draft')).toEqual([{ name: 'empty', text: '{"data":{}}' }])
    await storage.close()
    await expect(sql`update versions set title = '改'`.execute(db)).rejects.toThrow('never changed')
  })

  it('of upgrades has what a submission was before, and what was confirmed', async () => {
    write(directory, 'format-4.sql')
    const storage = await openStorage({ directory })
    expect(await storage.getUpgrade('018e-one', 2)).toMatchObject({
      fromDigest: 'digest-zero',
      document: '{ "note" : "x" }',
    })
    const key = { region: '420700', form: 'department-goal', year: 2024 }
    expect(await storage.listMatches(key)).toMatchObject([{ number: 1, by: '周敏', from: { year: 2023 } }])
    await storage.close()
    await expect(sql`update matches set by_whom = '改'`.execute(db)).rejects.toThrow('never changed')
  })

  it('of variants has them, beside what they make, and of those before none', async () => {
    write(directory, 'format-5.sql')
    const storage = await openStorage({ directory })
    expect((await storage.getDraft('018f-draft'))?.variant).toBe('{"format":1,"edits":[]}')
    const key = { region: '420700', form: 'department-goal', year: 2024 }
    expect((await storage.getVersion(key, 1))?.variant).toBe('{"format":1,"edits":[{"id":"e1"}]}')
    await storage.close()
    const other = await newDirectory()
    write(other, 'format-3.sql')
    const before = await openStorage({ directory: other })
    expect((await before.getVersion(key, 1))?.variant).toBeNull()
    expect((await before.getDraft('018f-draft'))?.variant).toBeNull()
    await before.close()
    await rm(other, { recursive: true })
  })

  it('of days of force has them, and of those before each begins when it was published', async () => {
    const key = { region: '420700', form: 'department-goal', year: 2024 }
    write(directory, 'format-6.sql')
    const storage = await openStorage({ directory })
    expect(await storage.getVersion(key, 2)).toMatchObject({
      inForceFrom: '2024-03-31T16:00:00.000Z',
      inForceTo: '2024-06-30T16:00:00.000Z',
    })
    await storage.close()
    const other = await newDirectory()
    write(other, 'format-5.sql')
    const before = await openStorage({ directory: other })
    expect(await before.getVersion(key, 1)).toMatchObject({ inForceFrom: null, inForceTo: null })
    await before.close()
    await rm(other, { recursive: true })
  })

  it('has a fixture for every format that ever was', () => {
    const formats = steps.map((step) => step.format)
    expect(formats).toEqual(formats.map((_, index) => index + 1))
    expect(readdirSync(fixtures).toSorted()).toEqual(formats.map((format) => `format-${format}.sql`))
  })

  it('has, when brought up to date, the tables of new data', async () => {
    await migrate(db, steps)
    const fresh = await tables(db)
    for (const file of readdirSync(fixtures)) {
      const other = await newDirectory()
      write(other, file)
      await (await openStorage({ directory: other })).close()
      const reopened = new Kysely<Tables>({
        dialect: new SqliteDialect({ database: openDatabase(join(other, 'data.db')) }),
      })
      expect(await tables(reopened), file).toEqual(fresh)
      await reopened.destroy()
      await rm(other, { recursive: true })
    }
  })
})

describe('a step', () => {
  const renaming: Step = {
    format: steps.length + 1,
    why: 'a test',
    up: async (on) => {
      await sql`alter table submissions add column title text`.execute(on)
      await sql`update submissions set title = name`.execute(on)
    },
  }
  const failing: Step = {
    format: steps.length + 2,
    why: 'a test',
    up: async (on) => {
      await sql`drop table patches`.execute(on)
      throw new Error('the power went')
    },
  }

  it('that fails leaves the data as the step before it did, and is done on the next opening', async () => {
    await expect(migrate(db, [...steps, renaming, failing])).rejects.toThrow('the power went')
    expect(await formatOf(db)).toBe(steps.length + 1)
    const names = (await db.introspection.getTables()).map((table) => table.name)
    expect(names).toContain('patches')
    await migrate(db, [...steps, renaming, { ...failing, up: async () => {} }])
    expect(await formatOf(db)).toBe(steps.length + 2)
  })

  it('is done once', async () => {
    await migrate(db, [...steps, renaming])
    await migrate(db, [...steps, renaming])
    expect(await formatOf(db)).toBe(steps.length + 1)
  })
})

it('data of a newer format is refused, and not touched', async () => {
  await migrate(db, [...steps, { format: 99, why: 'a newer program', up: async () => {} }])
  await db.destroy()
  const before = readFileSync(join(directory, 'data.db'))
  const refused = openStorage({ directory })
  await expect(refused).rejects.toBeInstanceOf(StorageTooNew)
  await expect(refused).rejects.toMatchObject({ params: { format: 99, known: steps.length } })
  expect(readFileSync(join(directory, 'data.db')).subarray(100)).toEqual(before.subarray(100))
})

function write(into: string, fixture: string): void {
  const database = openDatabase(join(into, 'data.db'))
  database.exec(readFileSync(new URL(fixture, fixtures), 'utf8'))
  database.close()
}

async function formatOf(on: Kysely<Tables>): Promise<number | undefined> {
  return (await on.selectFrom('storage_format').select('format').executeTakeFirst())?.format
}

async function tables(on: Kysely<Tables>): Promise<unknown> {
  const found = await on.introspection.getTables()
  const { rows } = await sql<{ name: string; sql: string }>`
    select name, tbl_name from sqlite_master where type in ('index', 'trigger') order by name`.execute(on)
  const columns = found.map(({ name, columns }) => [
    name,
    columns.map((column) => [column.name, column.dataType.toLowerCase(), column.isNullable]),
  ])
  return { columns, indexes: rows }
}
