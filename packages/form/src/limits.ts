import type { CompiledTemplate } from '@tianbao/template'

/** What judging one form may cost and say, at most. The one place where these numbers stand. */
export const limits = {
  /** Rows that are judged, those of all lists together. */
  rows: 20_000,
  /** Rules of rows, times the rows that they are judged for. */
  verdicts: 1_000_000,
  /** Findings that are listed. */
  findings: 1_000,
  /** Cells that all listed findings name together. */
  places: 20_000,
  /** Characters that a text may have and still be read where its field takes fewer. */
  text: 10_000,
  /** Names or values that one sentence lists, and characters that it quotes of one of them. */
  quotedItems: 20,
  quotedLength: 80,
} as const

/** Rows that a form of a template is judged for: fewer where each row has very many rules. */
export function judgedRows(compiled: CompiledTemplate): number {
  const rules = compiled.rules.filter((rule) => rule.each !== undefined).length
  return Math.min(limits.rows, Math.floor(limits.verdicts / Math.max(1, rules)))
}
