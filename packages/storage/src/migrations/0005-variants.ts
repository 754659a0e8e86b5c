import { sql } from 'kysely'
import type { Step } from './step.ts'

export const variants: Step = {
  format: 5,
  why: 'a region’s variant is kept as what it is: its edits and the base that they stand on, beside what they make',
  async up(db) {
    await sql`alter table drafts add column variant text`.execute(db)
    await sql`alter table versions add column variant text`.execute(db)
    // Two versions of one key in force at one moment: nobody could tell which applies. Rows from before are left alone.
    await sql`create trigger versions_in_time before insert on versions
      when exists (select 1 from versions where region = new.region and form = new.form and year = new.year
        and published_at >= new.published_at)
      begin select raise(abort, 'versions: rows are never changed or removed, and each is later than the one before it'); end`.execute(
      db,
    )
  },
}
