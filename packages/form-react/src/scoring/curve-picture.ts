import type { Curve, CurvePoint } from '@tianbao/scoring'

/** Measures of the picture, in pixels of its own. */
export const frame = { width: 296, height: 138, left: 26, right: 8, top: 18, bottom: 22 } as const

/** From numbers of the axes to places in the picture. */
export interface Scale {
  readonly x: (at: number) => number
  readonly y: (points: number) => number
}

/** A line of the grid, or a tick, with its number. */
export interface Tick {
  readonly at: number
  readonly place: number
}

/** The scale on which curves and their highest points fit; points begin at 0, or lower where they fall below it. */
export function scaleOf(
  curves: readonly Curve[],
  own: number | null,
): Scale & { readonly top: number; readonly low: number } {
  const [curve] = curves
  const all = curves.flatMap(({ pieces, marks }) => [
    ...pieces.flatMap((piece) => piece?.map(([, points]) => points) ?? []),
    ...marks.flatMap(({ points }) => points ?? []),
  ])
  if (own !== null) all.push(own)
  const low = Math.min(0, ...all)
  const top = Math.max(low + 1, ...all)
  const { from = 0, to = 1 } = curve ?? {}
  const wide = frame.width - frame.left - frame.right
  const high = frame.height - frame.top - frame.bottom
  return {
    low,
    top,
    x: (at) => tidy(frame.left + ((at - from) / (to - from || 1)) * wide),
    y: (points) => tidy(frame.top + ((top - points) / (top - low)) * high),
  }
}

/** A curve as the `d` of a path; a jump is drawn upright, and where there are no points there is no line. */
export function pathOf({ pieces, marks }: Curve, { x, y }: Scale): string {
  const strokes: (readonly CurvePoint[])[] = []
  let stroke: CurvePoint[] = []
  for (const [index, { at, points }] of marks.entries()) {
    const piece = pieces[index] ?? null
    // Points that are neither those before nor those behind are passed on the way.
    if (points !== null && (stroke.length > 0 || piece !== null)) stroke.push([at, points])
    if (piece !== null) stroke.push(...piece)
    else {
      strokes.push(stroke)
      stroke = []
    }
  }
  return [...strokes, stroke].map((points) => lineOf(points, { x, y })).join('')
}

/** A line through points, without those that are said twice or lie upon an upright stroke. */
function lineOf(points: readonly CurvePoint[], { x, y }: Scale): string {
  const places = points
    .map(([at, value]) => [x(at), y(value)] as const)
    .filter(([left, top], at, all) => at === 0 || all[at - 1]?.[0] !== left || all[at - 1]?.[1] !== top)
  const turns = places.filter(([left, top], at) => {
    const [before, after] = [places[at - 1], places[at + 1]]
    if (before === undefined || after === undefined) return true
    return before[0] !== left || after[0] !== left || (before[1] - top) * (top - after[1]) < 0
  })
  return turns.length < 2
    ? ''
    : turns.map(([left, top], at) => `${at === 0 ? 'M' : 'L'}${left} ${top}`).join('')
}

/** Numbers of the points' axis: whole ones, not more than six. */
export function rowsOf(low: number, top: number, { y }: Scale): readonly Tick[] {
  const step = niceStep((top - low) / 5)
  const first = Math.ceil(low / step)
  const count = Math.floor(top / step + 1e-9) - first + 1
  return Array.from({ length: Math.max(1, count) }, (_, at) => {
    const points = tidy((first + at) * step)
    return { at: points, place: y(points) }
  })
}

function niceStep(least: number): number {
  const unit = 10 ** Math.floor(Math.log10(least))
  const found = [1, 2, 5, 10].find((one) => one * unit >= least - 1e-9) ?? 10
  return Math.max(found * unit, 0.01)
}

/** Numbers under the curves: their own marks, as far as they have room; the outer ones before those between. */
export function ticksOf(curves: readonly Curve[], { x }: Scale, least = 30): readonly Tick[] {
  const inside = curves.flatMap(({ marks }) => marks.slice(1, -1)).sort((one, other) => one.at - other.at)
  const end = curves[0]?.marks.at(-1)
  const start = curves[0]?.marks[0]
  const zero = start?.at === 0 ? start : undefined
  const wanted = [zero, inside[0], inside.at(-1), end, ...inside]
  const ticks: Tick[] = []
  for (const mark of wanted) {
    if (mark === undefined) continue
    const place = x(mark.at)
    if (ticks.every((tick) => Math.abs(tick.place - place) >= least)) ticks.push({ at: mark.at, place })
  }
  return ticks.sort((one, other) => one.at - other.at)
}

function tidy(place: number): number {
  return Number(place.toFixed(2))
}

/** Whether points rise where a number stands, so that there is room for words on its left. */
export function isRisingAt({ pieces, marks }: Curve, at: number): boolean {
  const piece = pieces[Math.max(0, marks.findIndex((mark) => mark.at >= at) - 1)]
  const slope = (points: readonly CurvePoint[]) => (points.at(-1)?.[1] ?? 0) - (points[0]?.[1] ?? 0)
  const own = piece ? slope(piece) : 0
  return own !== 0 ? own > 0 : slope(pieces.flatMap((one) => one ?? [])) >= 0
}
