/**
 * The path pattern that a rule's path means: `$row.target` in a rule over `annual` is `annual.*.target`,
 * `$parent.text` in one over `goals.*.indicators` is `goals.*.text`. `each` may name one row already (`isList` false).
 */
export function patternOf(path: string, each: string | undefined, isList = true): string {
  if (each === undefined) return path
  const row = isList ? `${each}.*` : each
  const [first, ...rest] = path.split('.')
  const from =
    first === '$row' ? row : first === '$group' ? each : first === '$parent' ? parentOf(each) : null
  return from === null ? path : [from, ...rest].filter((part) => part !== '').join('.')
}

/** The row that holds an inner list: everything up to the last `*`. */
function parentOf(each: string): string {
  const star = each.lastIndexOf('.*')
  return star < 0 ? '' : each.slice(0, star + 2)
}
