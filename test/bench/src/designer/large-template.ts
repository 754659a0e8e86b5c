import type { Rule, Template } from '../../../../packages/template/src/index.ts'

const rows = 200
const columns = 10
/** A total, a share and a check for every second row: 300. */
const ruledRows = 100

/** A table of 2,000 cells, half of them amounts, and 300 rules over them. */
export function largeTemplate(): Template {
  const fields = Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns / 2 }, (_, at) => `r${row + 1}_${at + 1}`),
  )
  const names = fields.flat()
  return {
    format: 1,
    form: 'bench',
    region: '420000',
    year: 2024,
    title: '很大的一张表',
    currency: { unit: '万元', decimals: 2 },
    schema: {
      type: 'object',
      additionalProperties: false,
      'x-order': names,
      properties: Object.fromEntries(
        names.map((name) => [
          name,
          { type: 'number', title: `金额${name.slice(1)}`, 'x-kind': 'money', minimum: 0 },
        ]),
      ),
    },
    sheet: {
      page: { size: 'A4', orientation: 'landscape', margins: { top: 15, right: 15, bottom: 15, left: 15 } },
      columns: Array.from({ length: columns }, (_, at) => ({ id: `c${at + 1}`, width: 26 })),
      above: [{ id: 'title', role: 'title', centre: '很大的一张表' }],
      bands: [
        {
          id: 'table',
          band: 'grid',
          rows: fields.map((_, row) => ({ id: `r${row + 1}` })),
          cells: fields.flatMap((own, row) =>
            own.flatMap((name, at) => [
              {
                id: `l${row + 1}_${at + 1}`,
                at: [`r${row + 1}`, `c${2 * at + 1}`] as const,
                text: `第${row + 1}行之${at + 1}`,
              },
              {
                id: `f${row + 1}_${at + 1}`,
                at: [`r${row + 1}`, `c${2 * at + 2}`] as const,
                text: `{${name}}`,
              },
            ]),
          ),
        },
      ],
    },
    catalog: [],
    rules: fields.slice(0, ruledRows).flatMap(rulesOf),
  }
}

function rulesOf([a, b, c, d, e]: readonly string[], row: number): readonly Rule[] {
  const value = (name: string | undefined) => ({ var: name ?? '' })
  return [
    { id: `sum_${row}`, type: 'compute', target: c ?? '', logic: { sum: [value(a), value(b)] } },
    {
      id: `share_${row}`,
      type: 'compute',
      target: e ?? '',
      logic: { '*': [{ ratio: [value(a), value(c)] }, 100] },
    },
    {
      id: `check_${row}`,
      type: 'check',
      severity: 'warning',
      at: [d ?? ''],
      logic: { '<=': [value(d), value(c)] },
      message: '{title} 比合计大',
    },
  ]
}
