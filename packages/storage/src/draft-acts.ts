import type { Kysely } from 'kysely'
import type { DraftHead } from './draft-contract.ts'
import { moveDraft } from './drafts.ts'
import type { Tables } from './tables.ts'
import type { DraftSample, NewAct, NewVersion, StoredAct, StoredVersion } from './version-contract.ts'
import { addVersion } from './versions.ts'

type Db = Kysely<Tables>
type States = { readonly from: string; readonly to: string }

export async function actOnDraft(
  db: Db,
  id: string,
  revision: number,
  states: States,
  { act, by, note, at }: NewAct,
): Promise<DraftHead | null> {
  const head = await moveDraft(db, id, revision, states, at)
  if (!head) return null
  const { region } = head
  const number = (await draftActs(db, id)).length + 1
  await db
    .insertInto('draft_acts')
    .values({ region, draft: id, number, act, by_whom: by, note, at })
    .execute()
  return head
}

export async function publishDraft(
  db: Db,
  id: string,
  revision: number,
  states: States,
  act: NewAct,
  version: NewVersion,
): Promise<StoredVersion | null> {
  const head = await actOnDraft(db, id, revision, states, act)
  return head && (await addVersion(db, id, version))
}

export async function draftActs(db: Db, id: string): Promise<readonly StoredAct[]> {
  return await db
    .selectFrom('draft_acts')
    .select(['number', 'act', 'by_whom as by', 'note', 'at'])
    .where('draft', '=', id)
    .orderBy('number')
    .execute()
}

export async function draftSamples(db: Db, id: string): Promise<readonly DraftSample[]> {
  return await db
    .selectFrom('draft_samples')
    .select(['name', 'text'])
    .where('draft', '=', id)
    .orderBy('name')
    .execute()
}

export async function putDraftSample(
  db: Db,
  id: string,
  name: string,
  text: string | null,
): Promise<boolean> {
  const draft = await db.selectFrom('drafts').select('region').where('id', '=', id).executeTakeFirst()
  if (!draft) return false
  const { region } = draft
  if (text === null) {
    await db.deleteFrom('draft_samples').where('draft', '=', id).where('name', '=', name).execute()
    return true
  }
  await db
    .insertInto('draft_samples')
    .values({ region, draft: id, name, text })
    .onConflict((conflict) => conflict.columns(['region', 'draft', 'name']).doUpdateSet({ text }))
    .execute()
  return true
}
