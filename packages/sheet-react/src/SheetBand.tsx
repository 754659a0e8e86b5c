import { memo } from 'react'
import { HeadCopy } from './HeadCopy.tsx'
import type { BandPlan } from './plan.ts'
import { SheetBlock } from './SheetBlock.tsx'

interface SheetBandProps {
  readonly band: BandPlan
  /** How many of its rows are drawn by now. */
  readonly shown: number
}

/** A band of so many columns is set a size smaller. */
const manyColumns = 9

/** One band of the table. Its header rows stay in sight while any of it is. */
export const SheetBand = memo(function SheetBand({ band, shown }: SheetBandProps) {
  const names = ['tb-band']
  if (band.columns >= manyColumns) names.push('tb-dense')
  if (band.heads > 0) names.push('tb-list')
  let before = 0
  const drawn = band.blocks.map((block) => {
    before += block.rows.length
    return { block, rows: Math.max(0, Math.min(block.rows.length, shown - before + block.rows.length)) }
  })
  return (
    <div className={names.join(' ')} style={{ '--tb-heads': band.heads } as React.CSSProperties}>
      {band.heads > 0 && <HeadCopy band={band} />}
      <div className="tb-blocks">
        {drawn.map(({ block, rows }) => (
          <SheetBlock key={block.key} block={block} shown={rows} />
        ))}
      </div>
    </div>
  )
})
