import { parseText } from '@tianbao/sheet'

/** The budget years that a head says, by a variable (`{$year-1}年`) or in figures (2022年). */
export function headYears(text: string, year: number): readonly number[] {
  return parseText(text).flatMap((part) => {
    if (part.kind === 'variable') return part.name === 'year' ? [year + part.offset] : []
    if (part.kind === 'field') return []
    return [...part.text.matchAll(/(?<!\d)(?:19|20|21)\d\d(?=\s*(?:年|$))/g)].map(([figures]) =>
      Number(figures),
    )
  })
}
