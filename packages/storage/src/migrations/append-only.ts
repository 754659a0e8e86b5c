import { type Kysely, sql } from 'kysely'

/** Has the database refuse to change, remove or replace a row of a table, whoever asks it. `keys`: its unique keys. */
export async function appendOnly(
  db: Kysely<unknown>,
  table: string,
  ...keys: readonly (readonly string[])[]
): Promise<void> {
  const why = sql.lit(`${table}: rows are never changed or removed`)
  const same = sql.join(
    keys.map(
      (key) =>
        sql`(${sql.join(
          key.map((column) => sql`${sql.ref(column)} = ${sql.ref(`new.${column}`)}`),
          sql` and `,
        )})`,
    ),
    sql` or `,
  )
  // SQLite removes what "insert or replace" replaces without asking the trigger that guards removing.
  const replaced = sql` when exists (select 1 from ${sql.table(table)} where ${same})`
  for (const act of ['update', 'delete', 'insert'] as const) {
    const trigger = sql.id(`${table}_no_${act === 'insert' ? 'replace' : act}`)
    const when = act === 'insert' ? replaced : sql``
    await sql`create trigger ${trigger} before ${sql.raw(act)} on ${sql.table(table)}${when}
      begin select raise(abort, ${why}); end`.execute(db)
  }
}
