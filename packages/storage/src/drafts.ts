import { type Kysely, type Selectable, sql } from 'kysely'
import type { DraftHead, NewDraft, NextDraft, StoredDraft, StoredStep, WriterWish } from './draft-contract.ts'
import { DraftExists } from './errors.ts'
import type { Tables } from './tables.ts'

type Db = Kysely<Tables>
type Row = Selectable<Tables['drafts']>

const HEAD = [
  'region',
  'id',
  'state',
  'revision',
  'steps',
  'position',
  'summary',
  'origin',
  'writer',
  'writer_since',
  'writer_until',
  'created_at',
  'updated_at',
] as const

export async function listDrafts(db: Db): Promise<readonly DraftHead[]> {
  const rows = await db
    .selectFrom('drafts')
    .select(HEAD)
    .orderBy('updated_at', 'desc')
    .orderBy('id')
    .execute()
  return rows.map(headOf)
}

export async function getDraft(db: Db, id: string): Promise<StoredDraft | null> {
  const row = await db.selectFrom('drafts').selectAll().where('id', '=', id).executeTakeFirst()
  return row ? { ...headOf(row), base: row.base, tip: row.tip, variant: row.variant } : null
}

export async function createDraft(db: Db, draft: NewDraft): Promise<StoredDraft> {
  const { createdAt, updatedAt, ...rest } = draft
  const taken = await db.selectFrom('drafts').select('id').where('id', '=', rest.id).executeTakeFirst()
  if (taken) throw new DraftExists(rest.id)
  const row: Row = {
    ...rest,
    revision: 1,
    steps: 0,
    position: 0,
    writer: null,
    writer_since: null,
    writer_until: null,
    created_at: createdAt,
    updated_at: updatedAt,
  }
  await db.insertInto('drafts').values(row).execute()
  return { ...headOf(row), base: row.base, tip: row.tip, variant: row.variant }
}

/** Revision, state and writer are in the condition, so that what has changed meanwhile is never written over. */
export async function saveDraft(
  db: Db,
  id: string,
  revision: number,
  state: string,
  { steps, position, tip, summary, at, window }: NextDraft,
): Promise<DraftHead | null> {
  const row = await db
    .updateTable('drafts')
    .set((its) => ({
      revision: revision + 1,
      steps: its('steps', '+', steps.length),
      position,
      tip,
      summary,
      updated_at: at,
    }))
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', state)
    .where('writer', '=', window)
    .returning(HEAD)
    .executeTakeFirst()
  if (!row) return null
  const first = row.steps - steps.length + 1
  for (const [index, { id: step, step: text }] of steps.entries()) {
    await db
      .insertInto('draft_steps')
      .values({ region: row.region, draft: id, number: first + index, id: step, step: text })
      .execute()
  }
  return headOf(row)
}

/** Moves a draft from one state to another; null where its revision or state is not the one that was seen. */
export async function moveDraft(
  db: Db,
  id: string,
  revision: number,
  { from, to }: { readonly from: string; readonly to: string },
  at: string,
): Promise<DraftHead | null> {
  const row = await db
    .updateTable('drafts')
    .set({ state: to, revision: revision + 1, updated_at: at })
    .where('id', '=', id)
    .where('revision', '=', revision)
    .where('state', '=', from)
    .returning(HEAD)
    .executeTakeFirst()
  return row ? headOf(row) : null
}

export async function wishWriter(
  db: Db,
  id: string,
  { window, at, until, take }: WriterWish,
): Promise<DraftHead | null> {
  await db
    .updateTable('drafts')
    .set({
      writer_since: sql`case when writer = ${window} then writer_since else ${at} end`,
      writer: window,
      writer_until: until,
    })
    .where('id', '=', id)
    .$if(!take, (query) =>
      query.where(({ eb, or }) =>
        or([eb('writer', 'is', null), eb('writer', '=', window), eb('writer_until', '<=', at)]),
      ),
    )
    .execute()
  const row = await db.selectFrom('drafts').select(HEAD).where('id', '=', id).executeTakeFirst()
  return row ? headOf(row) : null
}

export async function leaveWriter(db: Db, id: string, window: string): Promise<void> {
  await db
    .updateTable('drafts')
    .set({ writer: null, writer_since: null, writer_until: null })
    .where('id', '=', id)
    .where('writer', '=', window)
    .execute()
}

export async function draftSteps(db: Db, id: string, after: number): Promise<readonly StoredStep[]> {
  return await db
    .selectFrom('draft_steps')
    .select(['number', 'id', 'step'])
    .where('draft', '=', id)
    .where('number', '>', after)
    .orderBy('number')
    .execute()
}

export async function removeDraft(db: Db, id: string, state: string): Promise<boolean> {
  const gone = await db
    .deleteFrom('drafts')
    .where('id', '=', id)
    .where('state', '=', state)
    .returning('region')
    .executeTakeFirst()
  if (!gone) return false
  for (const table of ['draft_steps', 'draft_samples'] as const)
    await db.deleteFrom(table).where('region', '=', gone.region).where('draft', '=', id).execute()
  return true
}

function headOf(row: Pick<Row, (typeof HEAD)[number]>): DraftHead {
  const { writer, writer_since: since, writer_until: until } = row
  return {
    region: row.region,
    id: row.id,
    state: row.state,
    revision: row.revision,
    steps: row.steps,
    position: row.position,
    summary: row.summary,
    origin: row.origin,
    writer: writer === null || since === null || until === null ? null : { window: writer, since, until },
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
