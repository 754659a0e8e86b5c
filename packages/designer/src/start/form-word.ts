/** Words that titles of forms are made of, and the words of their codes, in the order that codes have them. */
const words: readonly (readonly [title: RegExp, word: string])[] = [
  [/部门|单位整体/, 'department'],
  [/政策/, 'policy'],
  [/专项/, 'fund'],
  [/项目/, 'project'],
  [/自评/, 'self-evaluation'],
  [/监控/, 'monitoring'],
  [/评价/, 'evaluation'],
  [/目标/, 'goal'],
  [/预算/, 'budget'],
]

/**
 * The code (代号) that a form of this title would have: the same every year and in every region that has the form, so
 * that nobody who draws one has to make it up.
 */
export function formWord(title: string): string {
  const about = words.filter(([pattern]) => pattern.test(title)).map(([, word]) => word)
  const [first = 'form', ...rest] = about
  const second = rest.find((word) => !['fund', 'project'].includes(word)) ?? rest[0]
  return second === undefined ? first : `${first}-${second}`
}
