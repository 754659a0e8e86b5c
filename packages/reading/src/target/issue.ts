/** An issue of a target reading as a message code and its params: `unit_alias:百分比` → `target.unit_alias`, 百分比. */
export interface TargetIssue {
  readonly code: string
  readonly params: { readonly word?: string }
}

/** Parts an issue into what `readingMessages` has a sentence for and the word that the sentence names. */
export function targetIssue(issue: string): TargetIssue {
  const [name = '', word] = issue.split(':')
  return { code: `target.${name}`, params: word === undefined ? {} : { word } }
}
