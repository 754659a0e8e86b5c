import type { RowEvidence } from '@tianbao/form'
import { say } from '../messages/messages.ts'
import { numberWords } from './rule-words.ts'

/** What the points of a row are a share of: 这一组共 20 分，由 4 行平分，这一行 5 分. Empty where nothing is shared. */
export function poolWords({ pool, row }: Pick<RowEvidence, 'pool' | 'row'>): string {
  if (pool === null) return ''
  return say(pool.weight === null ? 'score.pool' : 'score.pool_weighted', {
    points: numberWords(pool.points),
    rows: pool.rows.length,
    share: row.full === null ? '' : numberWords(row.full),
  })
}
