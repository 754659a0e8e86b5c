/** A label made ready to be compared: its pairs of neighbouring characters, without spaces, marks and numbers. */
export interface Label {
  readonly text: string
  readonly pairs: ReadonlySet<string>
}

export function labelOf(text: string): Label {
  const plain = text.replace(/[\s\p{P}\p{S}\d]+/gu, '')
  const characters = [...plain]
  const pairs =
    characters.length < 2 ? characters : characters.slice(1).map((one, at) => (characters[at] ?? '') + one)
  return { text: plain, pairs: new Set(pairs) }
}

/** How alike two labels are, from 0 to 1: the share of pairs that both have; one within the other counts for most. */
export function alike(one: Label, other: Label): number {
  if (one.text === '' || other.text === '') return 0
  if (one.text === other.text) return 1
  const [small, large] = one.pairs.size <= other.pairs.size ? [one, other] : [other, one]
  let common = 0
  for (const pair of small.pairs) if (large.pairs.has(pair)) common += 1
  const share = (2 * common) / (one.pairs.size + other.pairs.size)
  const isWithin = small.text.length > 1 && large.text.includes(small.text)
  return isWithin ? Math.max(share, 0.7) : share
}
