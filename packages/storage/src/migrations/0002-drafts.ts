import type { Step } from './step.ts'

export const drafts: Step = {
  format: 2,
  why: 'templates are drawn in the designer: drafts, each with its steps',
  async up(db) {
    // The long columns stand last: a list that does not ask for them never reads through them.
    await db.schema
      .createTable('drafts')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('state', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('steps', 'integer', (column) => column.notNull())
      .addColumn('position', 'integer', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull())
      .addColumn('writer', 'text')
      .addColumn('writer_since', 'text')
      .addColumn('writer_until', 'text')
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('base', 'text', (column) => column.notNull())
      .addColumn('tip', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('drafts_key', ['region', 'id'])
      .execute()
    await db.schema.createIndex('drafts_by_id').on('drafts').column('id').unique().execute()
    await db.schema
      .createTable('draft_steps')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('step', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('draft_steps_key', ['region', 'draft', 'number'])
      .execute()
    await db.schema
      .createIndex('draft_steps_by_draft')
      .on('draft_steps')
      .columns(['draft', 'number'])
      .unique()
      .execute()
  },
}
