import type { GridCell } from '@tianbao/sheet'
import type { Template } from '@tianbao/template'
import type { Effective, Variant } from '@tianbao/versions'
import { useMemo, useState } from 'react'
import { drawDesign } from '../canvas/drawing/draw-design.ts'
import type { CellMark } from '../difference/cell-marks.ts'
import { DiffTable } from '../difference/DiffTable.tsx'
import { say } from '../messages/messages.ts'
import { variantMarks } from './variant-marks.ts'

interface VariantTableProps {
  readonly base: Template
  readonly variant: Variant
  readonly effective: Effective
}

const ways = ['whole', 'ours', 'base'] as const
const unmarked: ReadonlyMap<GridCell, CellMark<string>> = new Map()

/** The table as it comes out, ours only, or the base's: ours bears a corner, what waits a dashed frame, a lock its sign. */
export function VariantTable({ base, variant, effective }: VariantTableProps) {
  const [way, setWay] = useState<(typeof ways)[number]>('whole')
  const drawing = useMemo(() => drawDesign(effective.template), [effective.template])
  const marks = useMemo(
    () => variantMarks(drawing, base, variant, effective),
    [drawing, base, variant, effective],
  )
  const theirs = useMemo(() => (way === 'base' ? drawDesign(base) : null), [way, base])
  return (
    <>
      <div className="d-variant-legend">
        <fieldset aria-label={say('variant.views')}>
          {ways.map((one) => (
            <button key={one} type="button" aria-pressed={way === one} onClick={() => setWay(one)}>
              {say(`variant.tab_${one}`)}
            </button>
          ))}
        </fieldset>
        <span className="d-space" />
        <i className="d-variant-base" /> {say('variant.legend_base')}
        <i className="d-variant-local" /> {say('variant.legend_local')}
        <i className="d-variant-open" /> {say('variant.legend_open')}
        <i className="d-variant-locked">{lockSign}</i> {say('variant.locked')}
      </div>
      <div className={way === 'ours' ? 'd-variant-ours' : ''}>
        <DiffTable
          drawing={theirs ?? drawing}
          marks={theirs === null ? marks : unmarked}
          only={null}
          label={say(`variant.tab_${way}`)}
          wordsFor={wordsFor}
        />
      </div>
    </>
  )
}

const lockSign = '锁'

function wordsFor(mark: string) {
  return mark === 'locked' ? { sign: lockSign, title: say('variant.locked') } : null
}
