/** 错误 blocks submitting; 警告 needs a written reason; 提示 is for information. */
export type Severity = 'error' | 'warning' | 'hint'

/** What a sentence may say of a finding: plain values, already exact. */
export type Param = string | number | boolean | null | readonly Param[]

/**
 * Something that a person got wrong, as data. It bears no prose: `sentence` makes that, last.
 *
 * A code with a dot (`value.unreadable`) is one of ours, and its room has a sentence for it;
 * a code without one is the id of a rule in the template, whose message is the sentence.
 */
export interface Finding {
  readonly code: string
  readonly severity: Severity
  /** The cells (or places of a template) where it stands, the first one foremost. Addresses as in `edit`. */
  readonly addresses: readonly string[]
  readonly params: Readonly<Record<string, Param>>
}
