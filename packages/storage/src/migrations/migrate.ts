import type { Kysely } from 'kysely'
import { StorageDamaged, StorageTooNew } from '../errors.ts'
import type { Tables } from '../tables.ts'
import type { Step } from './step.ts'

/**
 * Brings data of any older format to the newest, step by step; new data begins with the first step. Each step is
 * done whole or not at all, so that a process that dies between two leaves data that opens.
 * @throws StorageTooNew, before anything is touched, where a newer program wrote the data.
 * @throws StorageDamaged where there is a database that is not ours.
 */
export async function migrate(db: Kysely<Tables>, steps: readonly Step[]): Promise<void> {
  const known = steps.at(-1)?.format ?? 0
  const format = await formatOf(db)
  if (format > known) throw new StorageTooNew(format, known)
  for (const step of steps) {
    if (step.format <= format) continue
    await db.transaction().execute(async (transaction) => {
      if (step.format === 1) await begin(transaction)
      await step.up(transaction as unknown as Kysely<unknown>)
      await transaction.updateTable('storage_format').set({ format: step.format }).execute()
    })
  }
}

/** The format of the data, 0 where there is none yet. */
async function formatOf(db: Kysely<Tables>): Promise<number> {
  const tables = await db.introspection.getTables()
  if (tables.length === 0) return 0
  if (!tables.some((table) => table.name === 'storage_format')) throw new StorageDamaged()
  const row = await db.selectFrom('storage_format').select('format').executeTakeFirst()
  if (!row) throw new StorageDamaged()
  return row.format
}

async function begin(db: Kysely<Tables>): Promise<void> {
  await db.schema
    .createTable('storage_format')
    .addColumn('format', 'integer', (column) => column.notNull())
    .execute()
  await db.insertInto('storage_format').values({ format: 0 }).execute()
}
