/** A distance in pixels, right and down. */
export interface Step {
  readonly x: number
  readonly y: number
}

/** The sides of something on the screen. */
export interface Sides {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** So near to an edge scrolling begins; further in or beyond it is faster, up to `most` a frame. */
const zone = 28
const most = 24

/** How far to scroll in one frame while a pointer at this place drags; nothing while it is well within. */
export function edgeStep(pointer: Step, within: Sides): Step {
  return {
    x: along(pointer.x, within.left, within.right),
    y: along(pointer.y, within.top, within.bottom),
  }
}

/** The place within, nearest to a pointer that may be outside. */
export function nearestInside(pointer: Step, within: Sides): Step {
  return {
    x: Math.min(Math.max(pointer.x, within.left + 2), within.right - 2),
    y: Math.min(Math.max(pointer.y, within.top + 2), within.bottom - 2),
  }
}

function along(at: number, start: number, end: number): number {
  const before = start + zone - at
  const after = at - (end - zone)
  const depth = Math.max(before, after)
  if (depth <= 0 || end - start < zone * 2) return 0
  const pixels = Math.min(most, Math.ceil(depth / 3))
  return before > after ? -pixels : pixels
}
