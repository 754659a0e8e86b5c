import { spelling } from '../choice/options.ts'

/**
 * Labels that hold what was typed, in whatever spelling; those that begin with it first, those that `isFound` finds in
 * another way (by pinyin) last. All of them for nothing.
 */
export function suggestions(
  labels: readonly string[],
  typed: string,
  isFound: (label: string, typed: string) => boolean = () => false,
): readonly string[] {
  const wanted = spelling(typed)
  if (wanted === '') return labels
  const holding = labels.filter((label) => spelling(label).includes(wanted))
  const beginning = holding.filter((label) => spelling(label).startsWith(wanted))
  return [
    ...beginning,
    ...holding.filter((label) => !beginning.includes(label)),
    ...labels.filter((label) => !holding.includes(label) && isFound(label, typed)),
  ]
}
