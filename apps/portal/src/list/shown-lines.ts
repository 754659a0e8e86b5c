import type { SubmissionLine } from '../api/api.ts'

/** Which submissions are listed. */
export type Stage = 'all' | 'open' | 'complete'

/** Nothing required is missing, nothing is wrong, and what was carried over was looked at. */
export function isComplete({ summary }: SubmissionLine): boolean {
  const { filled, total, errors, unchecked } = summary
  return total > 0 && filled >= total && errors === 0 && unchecked === 0
}

export function isInStage(line: SubmissionLine, stage: Stage): boolean {
  return stage === 'all' || (stage === 'complete') === isComplete(line)
}

/** Whether every word that is sought stands in a submission's names, its year or its region. */
export function isSought(line: SubmissionLine, sought: string): boolean {
  const text = plain([line.title, line.name, line.year, line.regionName].join(' '))
  return plain(sought)
    .split(/\s+/)
    .every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase()
}
