import type { PartStep, ScoringRule } from '@tianbao/reading'
import {
  type BoundaryTable,
  boundaryTable,
  type Curve,
  type ScoreInput,
  type ScoringSettings,
} from '@tianbao/scoring'
import { useMemo } from 'react'
import { say } from '../messages/messages.ts'
import { BoundaryCases, type ReadingTotal } from './BoundaryCases.tsx'
import { CurvePicture } from './CurvePicture.tsx'
import { pictureWords } from './picture-words.ts'
import { numberWords } from './rule-words.ts'
import { WordsPicture } from './WordsPicture.tsx'
import { wordBars } from './word-bars.ts'

interface ClausePictureProps {
  readonly rule: ScoringRule
  readonly settings: ScoringSettings
  readonly input: ScoreInput
  readonly totals?: readonly ReadingTotal[] | undefined
  /** The picture without its table. */
  readonly isBrief?: boolean
}

/** What a rule gives, as a picture and as a table: a curve with its boundary cases, or what its words are worth. */
export function ClausePicture({ rule, settings, input, totals, isBrief = false }: ClausePictureProps) {
  const table = useMemo(() => boundaryTable(rule, settings, input), [rule, settings, input])
  if (table === null) {
    const bars = wordBars(rule, input)
    if (bars.length > 0) return <WordsPicture bars={bars} />
    const isWaiting = rule.full === null && input.full == null
    return <p className="ts-none">{say(isWaiting ? 'score.needs_full' : 'score.no_picture')}</p>
  }
  const { curves, readings, cases, isSettled } = table
  const drawn = curves.flatMap((curve, at) =>
    curve === null ? [] : [{ curve, reading: readings[at] ?? null }],
  )
  const [known] = drawn
  if (known === undefined) return null
  const first = isSettled ? (curves[0] ?? null) : null
  const others = drawn.filter(({ curve }) => curve !== first)
  const dashed = isSettled ? others.slice(0, 1) : others
  const axis = say(`score.axis.${known.curve.axis}`)
  const own = cases.find(({ isOwn }) => isOwn)
  const points = isSettled ? (own?.points[0] ?? null) : null
  const legend = legendOf(table, first, dashed[0]?.reading ?? null)
  return (
    <>
      <figure className="ts-picture">
        <CurvePicture
          curve={first}
          others={dashed.map(({ curve }) => curve)}
          own={own && points !== null ? { at: own.at, points, words: ownWords(own.at, points) } : null}
          words={pictureWords(axis, cases)}
        />
        {legend !== '' && <figcaption>{legend}</figcaption>}
      </figure>
      {!isBrief && <BoundaryCases table={table} axis={axis} totals={totals} />}
    </>
  )
}

/** Which line is which reading; of stairs too fine to be drawn, that they are. */
function legendOf(table: BoundaryTable, first: Curve | null, dashed: PartStep | null): string {
  const [inForce = null] = table.readings
  if (!table.isSettled) return say('score.all_open')
  if (dashed === null || inForce === null) return ''
  const words = { solid: say(`score.column.${inForce}`), dashed: say(`score.column.${dashed}`) }
  return say(first === null ? 'score.too_fine' : 'score.legend', words)
}

function ownWords(at: number, points: number): string {
  return say('score.own_point', { at: numberWords(at), points: points.toFixed(2).replace('-', '−') })
}
