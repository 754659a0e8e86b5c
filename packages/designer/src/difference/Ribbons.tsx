import { type RefObject, useEffect, useState } from 'react'

/** A line between a row of the old table and one of the new. */
export interface Ribbon {
  readonly from: string
  readonly to: string
  /** Both have it; it is one thing under two names; it was split or joined. */
  readonly is: 'kept' | 'same' | 'split' | 'join'
}

interface RibbonsProps {
  readonly tables: RefObject<HTMLElement | null>
  readonly ribbons: readonly Ribbon[]
}

interface Curve {
  readonly key: string
  readonly is: Ribbon['is']
  readonly path: string
}

const width = 54

/** Lines that join what moved, was split or joined, between two tables. They say nothing that the list does not. */
export function Ribbons({ tables, ribbons }: RibbonsProps) {
  const [drawn, setDrawn] = useState<{ readonly curves: readonly Curve[]; readonly height: number }>({
    curves: [],
    height: 0,
  })
  useEffect(() => {
    const holder = tables.current
    if (holder === null) return
    const draw = () => {
      const [left, right] = holder.querySelectorAll('table')
      const top = holder.getBoundingClientRect().top
      const middles = (table: Element | undefined) =>
        new Map(
          [...(table?.querySelectorAll<HTMLElement>('tr[data-row]') ?? [])].map((row) => {
            const { top: at, height } = row.getBoundingClientRect()
            return [row.dataset.row ?? '', at - top + height / 2]
          }),
        )
      const [before, after] = [middles(left), middles(right)]
      const curves = ribbons.flatMap(({ from, to, is }): readonly Curve[] => {
        const [y, z] = [before.get(from), after.get(to)]
        if (y === undefined || z === undefined) return []
        const path = `M0 ${y} C${width / 2} ${y} ${width / 2} ${z} ${width} ${z}`
        return [{ key: `${from} ${to}`, is, path }]
      })
      setDrawn({ curves, height: holder.scrollHeight })
    }
    draw()
    const watch = new ResizeObserver(draw)
    watch.observe(holder)
    return () => watch.disconnect()
  }, [tables, ribbons])
  return (
    <svg className="d-ribbons" width={width} height={drawn.height} aria-hidden="true">
      {drawn.curves.map(({ key, is, path }) => (
        <path key={key} d={path} className={`d-ribbon-${is}`} />
      ))}
    </svg>
  )
}
