import type { ScoringRule } from '@tianbao/reading'
import { boundaryTable, type Curve, type ScoreInput, type ScoringSettings } from '@tianbao/scoring'
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
  const isOpen = !table.isSettled
  const [first = null, ...rest] = table.curves
  const others = rest.filter((curve): curve is Curve => curve !== null)
  const known = table.curves.find((curve) => curve !== null)
  if (!known) return null
  const axis = say(`score.axis.${known.axis}`)
  const own = table.cases.find(({ isOwn }) => isOwn)
  const points = isOpen ? null : (own?.points[0] ?? null)
  const [dashed] = others
  return (
    <>
      <figure className="ts-picture">
        <CurvePicture
          curve={isOpen ? null : first}
          others={
            isOpen ? table.curves.filter((curve): curve is Curve => curve !== null) : dashed ? [dashed] : []
          }
          own={own && points !== null ? { at: own.at, points, words: ownWords(own.at, points) } : null}
          words={pictureWords(axis, table.cases)}
        />
        {table.readings.length > 1 && (
          <figcaption>
            {isOpen
              ? say('score.all_open')
              : say('score.legend', {
                  solid: say(`score.column.${table.readings[0]}`),
                  dashed: say(`score.column.${table.readings[1]}`),
                })}
          </figcaption>
        )}
      </figure>
      {!isBrief && <BoundaryCases table={table} axis={axis} totals={totals} />}
    </>
  )
}

function ownWords(at: number, points: number): string {
  return say('score.own_point', { at: numberWords(at), points: points.toFixed(2).replace('-', '−') })
}
