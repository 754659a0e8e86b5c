import { type GradeBand, usualGrades } from '@tianbao/scoring'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import type { ChangeScoring } from './change-scoring.ts'
import { NumberEntry } from './NumberEntry.tsx'

interface GradeEntriesProps {
  /** Left out: the usual ones. */
  readonly grades: readonly GradeBand[] | undefined
  readonly change: ChangeScoring
}

/** The grades, best first; each reaches from its least points up to the next one, so that no total falls between two. */
export function GradeEntries({ grades = usualGrades, change }: GradeEntriesProps) {
  const set = (next: readonly GradeBand[]) => change({ grades: next.toSorted((a, b) => b.from - a.from) })
  return (
    <table className="d-scoring-grades">
      <thead>
        <tr>
          <th scope="col">{say('scoring.grade')}</th>
          <th scope="col">{say('scoring.from')}</th>
          <th scope="col">{say('scoring.to')}</th>
          <td />
        </tr>
      </thead>
      <tbody>
        {grades.map((grade, at) => (
          <tr key={`${grade.label} ${grade.from}`}>
            <td>
              <input
                className="d-input"
                aria-label={say('scoring.grade')}
                defaultValue={grade.label}
                maxLength={20}
                onBlur={(event) => {
                  const label = event.target.value.trim()
                  if (label !== '' && label !== grade.label) set(grades.with(at, { ...grade, label }))
                }}
              />
            </td>
            <td>
              <NumberEntry
                label={say('scoring.from')}
                value={grade.from}
                least={0}
                most={100_000}
                onEnd={(from) => set(grades.with(at, { ...grade, from }))}
              />
            </td>
            <td>{upTo(grades[at - 1])}</td>
            <td>
              <button
                type="button"
                className="d-bare"
                aria-label={say('scoring.grade_remove', { label: grade.label })}
                disabled={grades.length === 1}
                onClick={() => set(grades.toSpliced(at, 1))}
              >
                <Icon name="delete" />
              </button>
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={4}>
            <button
              type="button"
              className="d-bare"
              onClick={() =>
                set([...grades, { label: say('scoring.grade_new'), from: (grades.at(-1)?.from ?? 0) + 1 }])
              }
            >
              <Icon name="plus" />
              {say('scoring.grade_add')}
            </button>
          </td>
        </tr>
      </tfoot>
    </table>
  )
}

function upTo(better: GradeBand | undefined): string {
  return better === undefined ? say('scoring.no_end') : say('scoring.below', { points: better.from })
}
