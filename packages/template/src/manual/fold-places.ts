/** Between the parts of a title, as in print. */
const gap = '\u3000'

/**
 * Places by their titles from the outside in, told together where they share what is above or below: 收入构成　财政拨款、
 * 单位资金的当年金额、上年金额 for four cells.
 */
export function foldPlaces(places: readonly (readonly string[])[]): readonly string[] {
  const byHolder = gathered(places, (titles) => titles.slice(0, -1), last)
  const rows = byHolder.map(({ key, found }) => ({ holder: key, columns: found }))
  const byGroup = gathered(
    rows,
    ({ holder, columns }) => [...holder.slice(0, -1), gap, ...columns],
    ({ holder }) => last(holder),
  )
  return byGroup.map(({ key, found }) => {
    const at = key.indexOf(gap)
    const [above, columns] = [key.slice(0, at), key.slice(at + 1).join('、')]
    const names = found.filter((name) => name !== '').join('、')
    const within = names === '' ? columns : `${names}的${columns}`
    return [...above, within].join(gap)
  })
}

function last(titles: readonly string[]): string {
  return titles.at(-1) ?? ''
}

/** Things with the same key, in the order in which the first of each came. */
function gathered<T>(
  all: readonly T[],
  keyOf: (one: T) => readonly string[],
  of: (one: T) => string,
): readonly { readonly key: readonly string[]; readonly found: readonly string[] }[] {
  const groups = new Map<string, { readonly key: readonly string[]; readonly found: string[] }>()
  for (const one of all) {
    const key = keyOf(one)
    const name = JSON.stringify(key)
    const group = groups.get(name) ?? { key, found: [] }
    groups.set(name, group)
    if (!group.found.includes(of(one))) group.found.push(of(one))
  }
  return [...groups.values()]
}
