import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { TemplateKey } from './template-contract.ts'
import type { StoredMatches } from './upgrade-contract.ts'

type Db = Kysely<Tables>

export async function listMatches(
  db: Db,
  { region, form, year }: TemplateKey,
): Promise<readonly StoredMatches[]> {
  const rows = await db
    .selectFrom('matches')
    .selectAll()
    .where('region', '=', region)
    .where('form', '=', form)
    .where('year', '=', year)
    .orderBy('number')
    .execute()
  return rows.map((row) => ({
    region: row.region,
    form: row.form,
    year: row.year,
    number: row.number,
    digest: row.digest,
    from: { region: row.from_region, form: row.from_form, year: row.from_year, digest: row.from_digest },
    by: row.by_whom,
    at: row.at,
    confirmed: row.confirmed,
  }))
}

export async function addMatches(db: Db, matches: Omit<StoredMatches, 'number'>): Promise<StoredMatches> {
  const { from, by, ...rest } = matches
  const number = (await listMatches(db, matches)).length + 1
  await db
    .insertInto('matches')
    .values({
      ...rest,
      number,
      from_region: from.region,
      from_form: from.form,
      from_year: from.year,
      from_digest: from.digest,
      by_whom: by,
    })
    .execute()
  return { ...matches, number }
}
