import { at, type Mend, withAt } from './fix.ts'

const star = /\s*[*＊﹡]\s*/g

/** A head says by its star whether its cells must be filled: the head follows the cells. */
export const mendStar: Mend = ({ addresses: [place = ''], params }, template) => {
  const head = at(template, place) ?? params.head
  if (typeof head !== 'string') return null
  const isStarred = head.search(star) >= 0
  const now = isStarred ? head.replaceAll(star, '') : `*${head}`
  const after = withAt(template, place, now)
  return (
    after && {
      after,
      says: isStarred ? 'template.fix_star_off' : 'template.fix_star_on',
      params: { head: now },
    }
  )
}

/** A head says the year of the values under it, and moves on with them. */
export const mendYearHead: Mend = ({ addresses: [place = ''], params: { head: said, year } }, template) => {
  const head = at(template, place)
  if (typeof head !== 'string' || typeof year !== 'number') return null
  const offset = year - template.year
  const hole = offset === 0 ? '{$year}' : `{$year${offset < 0 ? '-' : '+'}${Math.abs(offset)}}`
  const now = head.replace(/\{\$year(?:[+-]\d+)?\}/, hole).replace(String(said), hole)
  const after = now === head ? null : withAt(template, place, now)
  return after && { after, says: 'template.fix_year', params: { year } }
}
