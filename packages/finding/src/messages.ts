/**
 * Finding code (or rule id) → sentence. A sentence has holes for the finding's params: `{diff}`, and `{diff:2}` for
 * two fixed decimals; `{{` is a brace.
 */
export type Messages = Readonly<Record<string, string>>

/**
 * One table out of several rooms' tables (and a template's own sentences).
 * @throws Error where two tables have different sentences for one code: one of them would never be read.
 */
export function mergeMessages(...tables: readonly Messages[]): Messages {
  const merged = new Map<string, string>()
  for (const table of tables) {
    for (const [code, text] of Object.entries(table)) {
      const before = merged.get(code)
      if (before !== undefined && before !== text) {
        throw new Error(`Finding code "${code}" has two sentences: "${before}" and "${text}".`)
      }
      merged.set(code, text)
    }
  }
  return Object.fromEntries(merged)
}

/** Those of the codes that have no sentence, in order and once each: what a sweep demands to be empty. */
export function missingMessages(codes: Iterable<string>, messages: Messages): readonly string[] {
  return [...new Set(codes)].filter((code) => !Object.hasOwn(messages, code))
}
