import type { Json } from '@tianbao/edit'

/**
 * A list of values that two sides changed, item by item: the base's list as it stands, without what we took out, with
 * what we put in at its end. Null where one of them is no list of distinct texts, numbers and the like.
 */
export function mergeItems(
  was: Json | undefined,
  stands: Json | undefined,
  mine: Json | undefined,
): Json | null {
  const [before, now, wanted] = [itemsOf(was), itemsOf(stands), itemsOf(mine)]
  if (before === null || now === null || wanted === null) return null
  const kept = [...now].filter((item) => wanted.has(item) || !before.has(item))
  const put = [...wanted].filter((item) => !before.has(item) && !now.has(item))
  return [...kept, ...put]
}

function itemsOf(list: Json | undefined): ReadonlySet<Json> | null {
  if (!Array.isArray(list) || list.some((item) => typeof item === 'object')) return null
  const items = new Set<Json>(list)
  return items.size === list.length ? items : null
}
