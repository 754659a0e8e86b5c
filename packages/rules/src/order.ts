/** Nodes in an order in which each comes after those that it needs, and the circles that cannot be ordered. */
export interface Order {
  readonly order: readonly number[]
  /** Nodes that wait for one another, each circle in the order given; a node that needs itself is a circle of one. */
  readonly circles: readonly (readonly number[])[]
}

/**
 * Orders nodes 0 … n−1 by what they need; among free ones the order given is kept as far as it can be. Nodes of a
 * circle are left out. Tarjan's algorithm, without recursion: linear in nodes and edges.
 */
export function orderByNeeds(needs: readonly (readonly number[])[]): Order {
  const order: number[] = []
  const circles: number[][] = []
  const found: number[] = needs.map(() => -1)
  const lowest: number[] = needs.map(() => -1)
  const isOpen: boolean[] = needs.map(() => false)
  const path: number[] = []
  let counter = 0

  const open = (node: number) => {
    found[node] = counter
    lowest[node] = counter
    counter += 1
    path.push(node)
    isOpen[node] = true
  }

  const close = (node: number) => {
    const part = path.splice(path.lastIndexOf(node))
    for (const one of part) isOpen[one] = false
    const isCircle = part.length > 1 || needs[node]?.includes(node)
    if (isCircle) circles.push(part.sort((a, b) => a - b))
    else order.push(node)
  }

  for (let start = 0; start < needs.length; start += 1) {
    if (found[start] !== -1) continue
    const visits: { node: number; next: number }[] = [{ node: start, next: 0 }]
    open(start)
    for (let visit = visits.at(-1); visit !== undefined; visit = visits.at(-1)) {
      const need = needs[visit.node]?.[visit.next]
      visit.next += 1
      if (need === undefined) {
        visits.pop()
        if (lowest[visit.node] === found[visit.node]) close(visit.node)
        const outer = visits.at(-1)
        if (outer) lowest[outer.node] = Math.min(lowest[outer.node] ?? 0, lowest[visit.node] ?? 0)
      } else if (found[need] === -1) {
        open(need)
        visits.push({ node: need, next: 0 })
      } else if (isOpen[need]) {
        lowest[visit.node] = Math.min(lowest[visit.node] ?? 0, found[need] ?? 0)
      }
    }
  }
  return { order, circles }
}
