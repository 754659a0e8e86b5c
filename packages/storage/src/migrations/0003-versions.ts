import { appendOnly } from './append-only.ts'
import type { Step } from './step.ts'

export const versions: Step = {
  format: 3,
  why: 'templates are published: immutable versions, what people did on the way, and the samples that were passed',
  async up(db) {
    await db.schema
      .createTable('versions')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('digest', 'text', (column) => column.notNull())
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('author', 'text', (column) => column.notNull())
      .addColumn('approver', 'text', (column) => column.notNull())
      .addColumn('published_at', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addColumn('samples', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('versions_key', ['region', 'form', 'year', 'number'])
      .addUniqueConstraint('versions_by_digest', ['region', 'digest'])
      .execute()
    await db.schema
      .createTable('revocations')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('form', 'text', (column) => column.notNull())
      .addColumn('year', 'integer', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('by_whom', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('revocations_key', ['region', 'form', 'year', 'number'])
      .execute()
    await db.schema
      .createTable('draft_acts')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('number', 'integer', (column) => column.notNull())
      .addColumn('act', 'text', (column) => column.notNull())
      .addColumn('by_whom', 'text', (column) => column.notNull())
      .addColumn('note', 'text', (column) => column.notNull())
      .addColumn('at', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('draft_acts_key', ['region', 'draft', 'number'])
      .execute()
    await db.schema
      .createTable('draft_samples')
      .addColumn('region', 'text', (column) => column.notNull())
      .addColumn('draft', 'text', (column) => column.notNull())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('text', 'text', (column) => column.notNull())
      .addPrimaryKeyConstraint('draft_samples_key', ['region', 'draft', 'name'])
      .execute()
    await appendOnly(db, 'versions', ['region', 'form', 'year', 'number'], ['region', 'digest'])
    await appendOnly(db, 'revocations', ['region', 'form', 'year', 'number'])
    await appendOnly(db, 'draft_acts', ['region', 'draft', 'number'])
  },
}
