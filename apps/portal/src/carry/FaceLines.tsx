import { type RefObject, useEffect, useState } from 'react'
import type { CarryPreview } from '../api/carry-api.ts'

type Link = CarryPreview['faces']['links'][number]

interface FaceLinesProps {
  /** What holds both sides: `[data-side]` with rows `[data-row]` in each. */
  readonly sides: RefObject<HTMLElement | null>
  readonly links: readonly Link[]
  /** The lines are drawn anew when this is another one. */
  readonly drawn: unknown
}

interface Line extends Link {
  readonly path: string
}

const width = 64

/** The lines between rows that stand face to face. They say nothing that tables and list do not. */
export function FaceLines({ sides, links, drawn }: FaceLinesProps) {
  const [lines, setLines] = useState<{ readonly all: readonly Line[]; readonly height: number }>({
    all: [],
    height: 0,
  })
  useEffect(() => {
    void drawn
    const holder = sides.current
    if (holder === null) return
    const draw = () => {
      const { top } = holder.getBoundingClientRect()
      const [was, now] = ['was', 'now'].map((side) => middlesOf(holder, side, top))
      const all = links.flatMap((link): readonly Line[] => {
        const [from, to] = [was?.get(link.from), now?.get(link.to)]
        if (from === undefined || to === undefined) return []
        const half = width / 2
        return [{ ...link, path: `M0 ${from} C${half} ${from} ${half} ${to} ${width} ${to}` }]
      })
      setLines({ all, height: holder.scrollHeight })
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(holder)
    return () => watch.disconnect()
  }, [sides, links, drawn])
  return (
    <svg className="p-face-lines" width={width} height={lines.height} aria-hidden="true">
      {lines.all.map(({ from, to, is, path }) => (
        <path key={`${from} ${to}`} d={path} className={`p-face-line-${is}`} />
      ))}
    </svg>
  )
}

/** Where the middle of each row of a side is, by its id. */
function middlesOf(holder: HTMLElement, side: string, top: number): ReadonlyMap<string, number> {
  const rows = holder.querySelectorAll<HTMLElement>(`[data-side="${side}"] [data-row]`)
  return new Map(
    [...rows].map((row) => {
      // A label over several rows begins in the first: the middle of its last cell is the row's own.
      const { top: at, height } = (row.lastElementChild ?? row).getBoundingClientRect()
      return [row.dataset.row ?? '', at - top + height / 2]
    }),
  )
}
