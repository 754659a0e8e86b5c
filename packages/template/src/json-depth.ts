/** Whether a JSON value has at most so many objects and arrays within one another. Stops at the first that is deeper. */
export function isWithinDepth(value: unknown, most: number): boolean {
  if (typeof value !== 'object' || value === null) return true
  if (most === 0) return false
  const items = Array.isArray(value) ? value : Object.values(value)
  return items.every((item) => isWithinDepth(item, most - 1))
}
