import type { Kysely } from 'kysely'
import type { StoredSubmission } from './submission-contract.ts'
import { getSubmission, keepPatch } from './submissions.ts'
import type { Tables } from './tables.ts'
import type { StoredUpgrade, Upgrade, UpgradeHead } from './upgrade-contract.ts'

type Db = Kysely<Tables>

const HEAD = ['revision', 'undoes', 'from_digest', 'to_digest', 'at', 'remainder'] as const

/** The revision is in the condition, so that of two moves from one revision the second writes nothing. */
export async function upgradeSubmission(
  db: Db,
  id: string,
  revision: number,
  { digest, document, summary, edits, at, remainder, undoes }: Upgrade,
): Promise<StoredSubmission | null> {
  const before = await getSubmission(db, id)
  if (before?.revision !== revision) return null
  const done = await db
    .updateTable('submissions')
    .set({ digest, document, summary, updated_at: at, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning('revision')
    .executeTakeFirst()
  if (!done) return null
  await db
    .insertInto('upgrades')
    .values({
      region: before.region,
      submission: id,
      revision: done.revision,
      undoes,
      from_digest: before.digest,
      to_digest: digest,
      at,
      remainder,
      summary: before.summary,
      document: before.document,
    })
    .execute()
  await keepPatch(db, { region: before.region, submission: id, revision: done.revision, at }, edits)
  return { ...before, digest, document, summary, revision: done.revision, updatedAt: at }
}

export async function upgradesOf(db: Db, id: string): Promise<readonly UpgradeHead[]> {
  const rows = await db
    .selectFrom('upgrades')
    .select(HEAD)
    .where('submission', '=', id)
    .orderBy('revision')
    .execute()
  return rows.map(headOf)
}

export async function getUpgrade(db: Db, id: string, revision: number): Promise<StoredUpgrade | null> {
  const row = await db
    .selectFrom('upgrades')
    .select([...HEAD, 'document', 'summary'])
    .where('submission', '=', id)
    .where('revision', '=', revision)
    .executeTakeFirst()
  return row ? { ...headOf(row), document: row.document, summary: row.summary } : null
}

function headOf(row: Pick<Tables['upgrades'], (typeof HEAD)[number]>): UpgradeHead {
  const { revision, undoes, from_digest, to_digest, at, remainder } = row
  return { revision, undoes, fromDigest: from_digest, toDigest: to_digest, at, remainder }
}
