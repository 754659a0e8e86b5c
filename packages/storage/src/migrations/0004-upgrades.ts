import { appendOnly } from './append-only.ts'
import type { Step } from './step.ts'

export const upgrades: Step = {
  format: 4,
  why: 'submissions move to another version and back; what people confirmed to be one thing in two templates is kept',
  async up(db) {
    // What a submission was before each move: gone with the submission, and never changed while it is there.
    await db.schema
      .createTable('upgrades')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('submission', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('undoes', 'integer')
      .addColumn('from_digest', 'text', (column) => column.notNull())
      .addColumn('to_digest', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('remainder', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('upgrades_key', ['region', 'submission', 'revision'])
      .execute()
    await db.schema
      .createIndex('upgrades_by_submission')
      .on('upgrades')
      .columns(['submission', 'revision'])
      .unique()
      .execute()
    await db.schema
      .createTable('matches')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('from_region', 'text', (column) => column.notNull())
      .addColumn('from_form', 'text', (column) => column.notNull())
      .addColumn('from_year', 'integer', (column) => column.notNull())
      .addColumn('from_digest', 'text', (column) => column.notNull())
      .addColumn('by_whom', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('confirmed', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('matches_key', ['region', 'form', 'year', 'number'])
      .execute()
    await appendOnly(db, 'matches', ['region', 'form', 'year', 'number'])
  },
}
