import type { Form, RowEvidence, ScoreSheet } from '@tianbao/form'

/** The evidence of one row as JSON: all that its score rests on, so that any program can compute it again. */
export function rowJson(found: RowEvidence): string {
  return JSON.stringify(found, null, 2)
}

/** The evidence of a whole form: what it comes to, and every row. */
export function formJson(form: Form, sheet: ScoreSheet): string {
  const { form: name, region, year } = form.template
  const { total, grade, settings, subtotals, rows } = sheet
  const evidence = rows.flatMap(({ address }) => form.evidence(address) ?? [])
  return JSON.stringify(
    { template: { form: name, region, year }, settings, total, grade, subtotals, rows: evidence },
    null,
    2,
  )
}
