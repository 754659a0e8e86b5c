import type { Form, ScoreRow, ScoreSheet } from '@tianbao/form'

/** 不计分的一组行: all rows under an outermost level that came with a target, and without clause and points. */
export interface UnscoredGroup {
  /** The level's id. */
  readonly key: string
  readonly name: string
  readonly rows: readonly ScoreRow[]
  /** The levels between it and its rows, by name. */
  readonly inner: readonly string[]
}

/**
 * The groups that nobody is asked about. Their targets came from elsewhere and are locked, nothing was typed in them, and
 * other rows score: where a person may still write the clauses, nothing is out of the way.
 */
export function unscoredGroups(form: Form, sheet: ScoreSheet): readonly UnscoredGroup[] {
  if (sheet.subtotals.length === 0) return []
  const byLevel = new Map<string, ScoreRow[]>()
  for (const row of sheet.rows) {
    const [level] = row.levels
    if (level === undefined) continue
    const rows = byLevel.get(level.id)
    if (rows) rows.push(row)
    else byLevel.set(level.id, [row])
  }
  return [...byLevel].flatMap(([key, rows]) =>
    rows.length > 1 && rows.every((row) => isAside(form, row))
      ? [{ key, name: rows[0]?.levels[0]?.name ?? '', rows, inner: innerNames(rows) }]
      : [],
  )
}

function isAside(form: Form, { state, clause, cells }: ScoreRow): boolean {
  const { target, actual } = cells
  if (state !== 'unscored' || clause.trim() !== '' || target === undefined) return false
  const came = form.cell(target)
  return came.isReadonly && came.text !== '' && (actual === undefined || form.cell(actual).text === '')
}

function innerNames(rows: readonly ScoreRow[]): readonly string[] {
  return [...new Set(rows.flatMap(({ levels }) => levels.slice(1, 2).map(({ name }) => name)))]
}
