import type { Edit } from '@tianbao/edit'
import type { Kysely, Selectable } from 'kysely'
import type { Storage } from './contract.ts'
import { SubmissionExists } from './errors.ts'
import type { NewSubmission, StoredPatch, StoredSubmission } from './submission-contract.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
type Row = Selectable<Tables['submissions']>

const HEAD = [
  'region',
  'id',
  'form',
  'year',
  'digest',
  'name',
  'sample',
  'revision',
  'summary',
  'created_at',
  'updated_at',
] as const

export async function listSubmissions(db: Db): Promise<readonly Omit<StoredSubmission, 'document'>[]> {
  const rows = await db
    .selectFrom('submissions')
    .select(HEAD)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(headOf)
}

export async function getSubmission(db: Db, id: string): Promise<StoredSubmission | null> {
  const row = await db.selectFrom('submissions').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...headOf(row), document: row.document } : null
}

export async function createSubmission(db: Db, submission: NewSubmission): Promise<StoredSubmission> {
  const { createdAt, updatedAt, ...rest } = submission
  const { id } = rest
  const taken = await db.selectFrom('submissions').select('id').where('id', '=', id).executeTakeFirst()
  if (taken) throw new SubmissionExists(id)
  const row: Row = { ...rest, revision: 1, created_at: createdAt, updated_at: updatedAt }
  await db.insertInto('submissions').values(row).execute()
  return { ...headOf(row), document: row.document }
}

/** The revision is in the condition, so that of two saves onto one revision the second writes nothing. */
export async function saveSubmission(
  db: Db,
  id: string,
  revision: number,
  next: Parameters<Storage['saveSubmission']>[2],
): Promise<StoredSubmission | null> {
  const { document, summary, name, at, edits } = next
  const head = await db
    .updateTable('submissions')
    .set({ document, summary, name, updated_at: at, revision: revision + 1 })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .returning(HEAD)
    .executeTakeFirst()
  if (!head) return null
  await keepPatch(db, { region: head.region, submission: id, revision: head.revision, at }, edits)
  return { ...headOf(head), document }
}

/** Keeps what one save changed, under the revision that it made. */
export async function keepPatch(
  db: Db,
  patch: Omit<Tables['patches'], 'edits'>,
  edits: readonly Edit[],
): Promise<void> {
  await db
    .insertInto('patches')
    .values({ ...patch, edits: JSON.stringify(edits) })
    .execute()
}

export async function removeSubmission(db: Db, id: string, revision?: number): Promise<boolean> {
  const one = db.deleteFrom('submissions').where('id', '=', id)
  const still = revision === undefined ? one : one.where('revision', '=', revision)
  const gone = await still.returning('region').executeTakeFirst()
  if (!gone) return false
  await db.deleteFrom('patches').where('region', '=', gone.region).where('submission', '=', id).execute()
  await db.deleteFrom('upgrades').where('region', '=', gone.region).where('submission', '=', id).execute()
  return true
}

export async function patchesSince(db: Db, id: string, revision: number): Promise<readonly StoredPatch[]> {
  const rows = await db
    .selectFrom('patches')
    .select(['revision', 'at', 'edits'])
    .where('submission', '=', id)
    .where('revision', '>', revision)
    .orderBy('revision')
    .execute()
  return rows.map(({ edits, ...row }) => ({ ...row, edits: JSON.parse(edits) as readonly Edit[] }))
}

function headOf(row: Pick<Row, (typeof HEAD)[number]>): Omit<StoredSubmission, 'document'> {
  return {
    region: row.region,
    id: row.id,
    form: row.form,
    year: row.year,
    digest: row.digest,
    name: row.name,
    sample: row.sample,
    revision: row.revision,
    summary: row.summary,
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
