import { sql } from 'kysely'
import type { Step } from './step.ts'

export const daysOfForce: Step = {
  format: 6,
  why: 'a version says from which moment on it is in force, and until when where that is known: before, it was its publishing',
  async up(db) {
    await sql`alter table versions add column in_force_from text`.execute(db)
    await sql`alter table versions add column in_force_to text`.execute(db)
    // One without an end gives way to the next; two that begin together, one that begins while another has said that it
    // holds, and one that begins before another and says no end, would both claim a time. A revoked one claims none.
    await sql`create trigger versions_in_force before insert on versions
      when coalesce(new.in_force_from, new.published_at) < new.published_at
        or new.in_force_to <= coalesce(new.in_force_from, new.published_at)
        or exists (select 1 from versions as one
          where one.region = new.region and one.form = new.form and one.year = new.year
          and not exists (select 1 from revocations as gone where gone.region = one.region and gone.form = one.form
            and gone.year = one.year and gone.number = one.number)
          and case
            when coalesce(one.in_force_from, one.published_at) < coalesce(new.in_force_from, new.published_at)
              then one.in_force_to > coalesce(new.in_force_from, new.published_at)
            else coalesce(new.in_force_to, '9') > coalesce(one.in_force_from, one.published_at)
          end)
      begin select raise(abort, 'versions: rows are never changed or removed, and no two are in force at one time'); end`.execute(
      db,
    )
  },
}
