import type { Kysely, Selectable } from 'kysely'
import { VersionClash, VersionExists, VersionOverlap } from './errors.ts'
import type { Tables } from './tables.ts'
import type { TemplateKey } from './template-contract.ts'
import { putTemplate } from './templates.ts'
import type { NewVersion, StoredVersion, VersionHead } from './version-contract.ts'

type Db = Kysely<Tables>
type Row = Selectable<Tables['versions']>
type Revoked = {
  readonly revoked_by: string | null
  readonly revoked_note: string | null
  readonly revoked_at: string | null
}

const HEAD = [
  'versions.region',
  'versions.form',
  'versions.year',
  'versions.number',
  'versions.digest',
  'versions.title',
  'versions.draft',
  'versions.author',
  'versions.approver',
  'versions.published_at',
  'versions.in_force_from',
  'versions.in_force_to',
  'revocations.by_whom as revoked_by',
  'revocations.note as revoked_note',
  'revocations.at as revoked_at',
] as const

export async function listVersions(db: Db): Promise<readonly VersionHead[]> {
  const rows = await withRevocations(db)
    .select(HEAD)
    .orderBy('versions.region')
    .orderBy('versions.form')
    .orderBy('versions.year')
    .orderBy('versions.number')
    .execute()
  return rows.map(headOf)
}

export async function getVersion(
  db: Db,
  { region, form, year }: TemplateKey,
  number: number,
): Promise<StoredVersion | null> {
  const row = await withRevocations(db)
    .select([...HEAD, 'versions.text', 'versions.samples', 'versions.variant'])
    .where('versions.region', '=', region)
    .where('versions.form', '=', form)
    .where('versions.year', '=', year)
    .where('versions.number', '=', number)
    .executeTakeFirst()
  return row ? { ...headOf(row), text: row.text, samples: row.samples, variant: row.variant } : null
}

export async function getVersionByDigest(
  db: Db,
  region: string,
  digest: string,
): Promise<StoredVersion | null> {
  const row = await withRevocations(db)
    .select([...HEAD, 'versions.text', 'versions.samples', 'versions.variant'])
    .where('versions.region', '=', region)
    .where('versions.digest', '=', digest)
    .executeTakeFirst()
  return row ? { ...headOf(row), text: row.text, samples: row.samples, variant: row.variant } : null
}

/** Keeps the next version of a key, and points the key at it. */
export async function addVersion(db: Db, draft: string, version: NewVersion): Promise<StoredVersion> {
  const { region, form, year, digest, publishedAt, inForceFrom, inForceTo, ...rest } = version
  const key = { region, form, year }
  if (await getVersionByDigest(db, region, digest)) throw new VersionExists(digest)
  const own = await withRevocations(db)
    .select(HEAD)
    .where('versions.region', '=', region)
    .where('versions.form', '=', form)
    .where('versions.year', '=', year)
    .orderBy('versions.number')
    .execute()
  const last = own.at(-1)
  const number = (last?.number ?? 0) + 1
  if (last && last.published_at >= publishedAt) throw new VersionClash(last.number, last.published_at)
  const clash = own.map(headOf).find((one) => one.revoked === null && doClash(one, version))
  if (clash) throw new VersionOverlap(clash.number)
  const { title, text } = rest
  await db
    .insertInto('versions')
    .values({
      ...key,
      ...rest,
      digest,
      number,
      draft,
      published_at: publishedAt,
      in_force_from: inForceFrom,
      in_force_to: inForceTo,
    })
    .execute()
  await putTemplate(db, { ...key, digest, title, text })
  return { ...version, number, draft, revoked: null }
}

/** Whether a new version claims a time of one that is there; the trigger of format 6 says the same to whoever asks it. */
function doClash(one: VersionHead, added: NewVersion): boolean {
  const [there, here] = [one, added].map(({ inForceFrom, publishedAt }) => inForceFrom ?? publishedAt)
  if (there === undefined || here === undefined) return false
  return there < here
    ? one.inForceTo !== null && one.inForceTo > here
    : added.inForceTo === null || added.inForceTo > there
}

export async function revokeVersion(
  db: Db,
  key: TemplateKey,
  number: number,
  { by, note, at }: { readonly by: string; readonly note: string; readonly at: string },
): Promise<boolean> {
  const version = await getVersion(db, key, number)
  if (!version || version.revoked) return false
  const { region, form, year } = key
  await db.insertInto('revocations').values({ region, form, year, number, by_whom: by, note, at }).execute()
  return true
}

function withRevocations(db: Db) {
  return db
    .selectFrom('versions')
    .leftJoin('revocations', (join) =>
      join
        .onRef('revocations.region', '=', 'versions.region')
        .onRef('revocations.form', '=', 'versions.form')
        .onRef('revocations.year', '=', 'versions.year')
        .onRef('revocations.number', '=', 'versions.number'),
    )
}

function headOf(row: Omit<Row, 'text' | 'samples' | 'variant'> & Revoked): VersionHead {
  const { revoked_by: by, revoked_note: note, revoked_at: at } = row
  return {
    region: row.region,
    form: row.form,
    year: row.year,
    number: row.number,
    digest: row.digest,
    title: row.title,
    draft: row.draft,
    author: row.author,
    approver: row.approver,
    publishedAt: row.published_at,
    inForceFrom: row.in_force_from,
    inForceTo: row.in_force_to,
    revoked: by === null || note === null || at === null ? null : { by, note, at },
  }
}
