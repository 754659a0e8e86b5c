import type { Template } from '../template.ts'

/** What a template says before anything is drawn. */
export type BlankTemplate = Pick<Template, 'form' | 'region' | 'year' | 'title'> & {
  readonly columns?: number
  readonly rows?: number
}

/** A template with a title over squared paper of A4: where drawing from blank begins. */
export function blankTemplate({ columns = 8, rows = 12, ...about }: BlankTemplate): Template {
  const margin = 15
  const columnIds = Array.from({ length: columns }, (_, at) => `c${at + 1}`)
  const rowIds = Array.from({ length: rows }, (_, at) => `r${at + 1}`)
  // A cell reaches to the next one: what looks like squared paper is cells that say nothing.
  const cells = rowIds.flatMap((row) =>
    columnIds.map((column) => ({ id: `${row}${column}`, at: [row, column] as const })),
  )
  const width = Math.round(((210 - 2 * margin) / columns) * 10) / 10
  return {
    format: 1,
    ...about,
    currency: { unit: '万元', decimals: 2 },
    schema: {
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      type: 'object',
      additionalProperties: false,
      'x-order': [],
      properties: {},
    },
    sheet: {
      page: {
        size: 'A4',
        orientation: 'portrait',
        margins: { top: margin, right: margin, bottom: margin, left: margin },
      },
      columns: columnIds.map((id) => ({ id, width })),
      above: [{ id: 'title', role: 'title', centre: about.title }],
      bands: [{ id: 'table', band: 'grid', rows: rowIds.map((id) => ({ id })), cells }],
    },
    catalog: [],
    rules: [],
  }
}
