import type { Curve } from '@tianbao/scoring'
import { frame, isRisingAt, pathOf, rowsOf, scaleOf, ticksOf } from './curve-picture.ts'
import { numberWords } from './rule-words.ts'

interface CurvePictureProps {
  /** The rule in force; null: nothing decided, all readings are only possible. */
  readonly curve: Curve | null
  /** How else it could be read: drawn dashed. */
  readonly others: readonly Curve[]
  readonly own: { readonly at: number; readonly points: number; readonly words: string } | null
  /** The same in words, for those who do not see it. */
  readonly words: string
}

/** How points follow what is measured: solid the rule in force, dashed another reading, a dot where the row stands. */
export function CurvePicture({ curve, others, own, words }: CurvePictureProps) {
  const all = curve === null ? others : [curve, ...others]
  const [first] = all
  if (first === undefined) return null
  const scale = scaleOf(all, own?.points ?? null)
  const { width, height, left, right, bottom } = frame
  const base = height - bottom
  return (
    <svg className="ts-curve" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={words}>
      {rowsOf(scale.low, scale.top, scale).map(({ at, place }) => (
        <g key={at}>
          <line className="ts-grid" x1={left} x2={width - right} y1={place} y2={place} />
          <text className="ts-number" x={left - 8} y={place + 4} textAnchor="end">
            {numberWords(at)}
          </text>
        </g>
      ))}
      <line className="ts-axis" x1={left} x2={width - right} y1={base} y2={base} />
      {ticksOf(all, scale).map(({ at, place }) => (
        <g key={at}>
          <line className="ts-axis" x1={place} x2={place} y1={base} y2={base + 3} />
          <text className="ts-number" x={place} y={height - 5} textAnchor="middle">
            {numberWords(at)}
          </text>
        </g>
      ))}
      {others.map((other, index) => (
        <path key={index} className="ts-other" d={pathOf(other, scale)} />
      ))}
      {curve !== null && <path className="ts-line" d={pathOf(curve, scale)} />}
      {own !== null && (
        <Own
          {...own}
          x={scale.x(own.at)}
          y={scale.y(own.points)}
          base={base}
          isRising={isRisingAt(first, own.at)}
        />
      )}
    </svg>
  )
}

interface OwnProps {
  readonly x: number
  readonly y: number
  readonly base: number
  readonly words: string
  readonly isRising: boolean
}

/** Where the row stands: a dot on the curve, a line down to its number, its words on the side where there is room. */
function Own({ x, y, base, words, isRising }: OwnProps) {
  const room = 76
  const isRight = isRising ? x < frame.left + room : x < frame.width - room
  return (
    <g>
      <line className="ts-own" x1={x} x2={x} y1={y} y2={base} />
      <circle className="ts-dot" cx={x} cy={y} r="4" />
      <text
        className="ts-own-words"
        x={isRight ? x + 8 : x - 8}
        y={y - 7}
        textAnchor={isRight ? 'start' : 'end'}
      >
        {words}
      </text>
    </g>
  )
}
