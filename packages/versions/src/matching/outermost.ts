import type { Match } from './match.ts'

/** Of what is matched within something that is matched, the outer one alone: its parts go with it by their names. */
export function outermostMatches(matches: readonly Match[]): readonly Match[] {
  const places = new Set(matches.map(({ from }) => from))
  return matches.filter(({ from }) => {
    for (let end = from.lastIndexOf('.'); end > 0; end = from.lastIndexOf('.', end - 1))
      if (places.has(from.slice(0, end))) return false
    return true
  })
}
