import type { Form, RowEvidence } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** What the points of a row are a share of: 这一组共 20 分，由 4 行平分，这一行 5 分. Empty where nothing is shared. */
export function poolWords(form: Form, { pool, row }: RowEvidence): string {
  if (pool === null) return ''
  // What was typed over its share is found, and not told as one.
  const { points } = row.cells
  const share = points === undefined ? row.full : form.cell(points).computed
  return say(pool.weight === null ? 'score.pool' : 'score.pool_weighted', {
    points: numberWords(pool.points),
    rows: pool.rows.length,
    share: typeof share === 'number' ? numberWords(share) : '',
  })
}
