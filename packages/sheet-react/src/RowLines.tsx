import { type RefObject, useEffect, useState } from 'react'

/** A line between a row of the left table and one of the right, by their `data-row`. */
export interface RowLine {
  readonly from: string
  readonly to: string
  /** What it says of the two; part of its class. */
  readonly is: string
  /** It is drawn as wide as its rows are high. */
  readonly isBand?: boolean
}

interface RowLinesProps {
  /** What holds both tables: `[data-side="was"]` and `[data-side="now"]`, with rows `[data-row]` in each. */
  readonly tables: RefObject<HTMLElement | null>
  readonly lines: readonly RowLine[]
  /** Pixels from one table to the other. */
  readonly width: number
  /** The class of the drawing; that of a line is `<line>-<is>`. */
  readonly className: string
  readonly line: string
  /** The lines are drawn anew when this is another one. */
  readonly drawn?: unknown
}

interface Drawing {
  readonly paths: readonly (RowLine & { readonly path: string })[]
  readonly height: number
}

/** Lines from rows of one table to rows of another beside it. They say nothing that the tables and their list do not. */
export function RowLines({ tables, lines, width, className, line, drawn }: RowLinesProps) {
  const [drawing, setDrawing] = useState<Drawing>({ paths: [], height: 0 })
  useEffect(() => {
    void drawn
    const holder = tables.current
    if (holder === null) return
    const draw = () => {
      const { top } = holder.getBoundingClientRect()
      const [was, now] = [edgesOf(holder, 'was', top), edgesOf(holder, 'now', top)]
      const paths = lines.flatMap((one) => {
        const [from, to] = [was.get(one.from), now.get(one.to)]
        if (from === undefined || to === undefined) return []
        return [{ ...one, path: one.isBand ? bandPath(from, to, width) : linePath(from, to, width) }]
      })
      setDrawing({ paths, height: holder.scrollHeight })
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(holder)
    return () => watch.disconnect()
  }, [tables, lines, width, drawn])
  return (
    <svg className={className} width={width} height={drawing.height} aria-hidden="true">
      {drawing.paths.map(({ from, to, is, path }) => (
        <path key={`${from} ${to}`} d={path} className={`${line}-${is}`} />
      ))}
    </svg>
  )
}

interface Edges {
  readonly above: number
  readonly below: number
}

function linePath(from: Edges, to: Edges, width: number): string {
  const [start, end] = [(from.above + from.below) / 2, (to.above + to.below) / 2]
  return `M0 ${start} C${width / 2} ${start} ${width / 2} ${end} ${width} ${end}`
}

function bandPath(from: Edges, to: Edges, width: number): string {
  const half = width / 2
  const over = `M0 ${from.above} C${half} ${from.above} ${half} ${to.above} ${width} ${to.above}`
  return `${over} V${to.below} C${half} ${to.below} ${half} ${from.below} 0 ${from.below} Z`
}

/** Where each row of a side begins and ends, by its id. */
function edgesOf(holder: HTMLElement, side: 'was' | 'now', top: number): ReadonlyMap<string, Edges> {
  const rows = holder.querySelectorAll<HTMLElement>(`[data-side="${side}"] [data-row]`)
  return new Map(
    [...rows].map((row) => {
      // A label over several rows begins in the first: the last cell of a row is its own.
      const { top: at, bottom } = (row.lastElementChild ?? row).getBoundingClientRect()
      return [row.dataset.row ?? '', { above: at - top, below: bottom - top }]
    }),
  )
}
