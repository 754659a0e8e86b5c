import type { Kysely } from 'kysely'
import type { Tables } from './tables.ts'
import type { StoredTemplate, TemplateKey } from './template-contract.ts'

type Db = Kysely<Tables>

export async function listTemplates(db: Db): Promise<readonly StoredTemplate[]> {
  return await current(db)
    .orderBy('templates.region')
    .orderBy('templates.form')
    .orderBy('templates.year')
    .execute()
}

export async function getTemplate(
  db: Db,
  { region, form, year }: TemplateKey,
): Promise<StoredTemplate | null> {
  const found = await current(db)
    .where('templates.region', '=', region)
    .where('templates.form', '=', form)
    .where('templates.year', '=', year)
    .executeTakeFirst()
  return found ?? null
}

export async function getTemplateByDigest(
  db: Db,
  region: string,
  digest: string,
): Promise<StoredTemplate | null> {
  const found = await db
    .selectFrom('template_texts')
    .select(['region', 'form', 'year', 'digest', 'title', 'text'])
    .where('region', '=', region)
    .where('digest', '=', digest)
    .executeTakeFirst()
  return found ?? null
}

export async function putTemplate(db: Db, template: StoredTemplate): Promise<void> {
  const { region, form, year, digest, title, text } = template
  await db
    .insertInto('template_texts')
    .values({ region, digest, form, year, title, text })
    .onConflict((conflict) => conflict.columns(['region', 'digest']).doUpdateSet({ form, year, title, text }))
    .execute()
  await db
    .insertInto('templates')
    .values({ region, form, year, digest })
    .onConflict((conflict) => conflict.columns(['region', 'form', 'year']).doUpdateSet({ digest }))
    .execute()
}

function current(db: Db) {
  return db
    .selectFrom('templates')
    .innerJoin('template_texts', (join) =>
      join
        .onRef('template_texts.region', '=', 'templates.region')
        .onRef('template_texts.digest', '=', 'templates.digest'),
    )
    .select([
      'templates.region',
      'templates.form',
      'templates.year',
      'templates.digest',
      'template_texts.title',
      'template_texts.text',
    ])
}
