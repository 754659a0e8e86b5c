/** What says which rows a rule runs for: the groups of a template, `funds.income` → names of its children. */
type Groups = Readonly<Record<string, readonly string[]>>

/**
 * The patterns that an `at` or `target` of a rule stands for. `$row.target` in a rule over `annual` is `annual.*.target`,
 * `$parent.text` in one over `goals.*.indicators` is `goals.*.text`; of a rule over a group there is one pattern for
 * each of its children.
 */
export function rulePlaces(groups: Groups, each: string | undefined, place: string): readonly string[] {
  if (each === undefined) return [place]
  const [first, ...rest] = place.split('.')
  return basesOf(groups, each, first ?? '').map((base) =>
    [base, ...rest].filter((name) => name !== '').join('.'),
  )
}

function basesOf(groups: Groups, each: string, first: string): readonly string[] {
  switch (first) {
    case '$row':
      return (groups[each] ?? ['*']).map((row) => `${each}.${row}`)
    case '$group':
      return [each]
    case '$parent':
      return [each.slice(0, each.lastIndexOf('.*') + 2)]
    default:
      return [first]
  }
}

/** The patterns of the cells that a rule writes: none for a rule that does not compute. */
export function targetPlaces(
  groups: Groups,
  rule: { readonly type: string; readonly each?: string; readonly target?: string },
): readonly string[] {
  return rule.type === 'compute' && rule.target !== undefined
    ? rulePlaces(groups, rule.each, rule.target)
    : []
}
