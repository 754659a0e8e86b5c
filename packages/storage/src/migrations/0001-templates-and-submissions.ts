import type { Step } from './step.ts'

export const templatesAndSubmissions: Step = {
  format: 1,
  why: 'the first: templates by key and by digest, submissions with their patches',
  async up(db) {
    await db.schema
      .createTable('templates')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('templates_key', ['region', 'form', 'year'])
      .execute()
    await db.schema
      .createTable('template_texts')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('template_texts_key', ['region', 'digest'])
      .execute()
    // The long column stands last: a list that does not ask for it never reads through it.
    await db.schema
      .createTable('submissions')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('id', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('sample', 'text')
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('summary', 'text', (column) => column.notNull())
      .addColumn('created_at', 'text', (column) => column.notNull())
      .addColumn('updated_at', 'text', (column) => column.notNull())
      .addColumn('document', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('submissions_key', ['region', 'id'])
      .execute()
    await db.schema.createIndex('submissions_by_id').on('submissions').column('id').unique().execute()
    await db.schema
      .createTable('patches')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('submission', 'text', (column) => column.notNull())
      .addColumn('revision', 'integer', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('edits', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('patches_key', ['region', 'submission', 'revision'])
      .execute()
    await db.schema
      .createIndex('patches_by_submission')
      .on('patches')
      .columns(['submission', 'revision'])
      .execute()
  },
}
