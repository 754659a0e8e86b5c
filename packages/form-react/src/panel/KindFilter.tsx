import type { CauseFilter } from '../findings/filter-causes.ts'
import { say } from '../messages/messages.ts'
import { usePage, usePageState } from '../page/page-context.ts'

const kinds = [
  ['error', 'findings.errors'],
  ['warning', 'findings.warnings'],
  ['hint', 'findings.hints'],
  ['explained', 'findings.explained'],
] as const satisfies readonly (readonly [NonNullable<CauseFilter['kind']>, string])[]

/** How many there are of each severity; pressed, only those are listed. */
export function KindFilter() {
  const page = usePage()
  const counts = usePageState((state) => state.counts)
  const kind = usePageState((state) => state.filter.kind)
  return (
    <span className="tf-kinds">
      {kinds
        .filter(([own]) => counts[own] > 0 || kind === own)
        .map(([own, words]) => (
          <button
            key={own}
            type="button"
            className="tf-toggle"
            aria-pressed={kind === own}
            onClick={() => page.setFilter({ kind: kind === own ? null : own })}
          >
            {say(words, { count: counts[own] })}
          </button>
        ))}
    </span>
  )
}
