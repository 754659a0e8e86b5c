import { isDay, isoDate, lastDay } from '../date/date.ts'
import { scanNumeral } from '../numeral/numeral.ts'
import { operatorBefore } from './operators.ts'
import type { Found, Part } from './part.ts'

const number = '(\\d{1,2}|[一二三四五六七八九十]{1,3})'
const year = '(?:(\\d{4}|[零一二三四五六七八九]{4})年度?|(?:当年|本年|年)(?=年?[底末]))?'
const written = new RegExp(
  `${year}(?:${number}月(?:份)?(?:${number}[日号]|([底末]))?|第?([一二三四1-4])季度([底末])?|([上下])半年([底末])?|年?([底末]))?`,
  'y',
)
const signed = /(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/y
const signedMonth = /((?:19|20)\d\d)[-/](0[1-9]|1[0-2])(?![\d.%]|[-/]\d)/y
const until = /(?:之前|以前|前|为止|止|内)/y
/** In March, or within three months. */
const monthOrMonths = /(?:\d{1,2}|[一二三四五六七八九十]{1,2})月[之以]?内/y
const since = /(?:之后|以后|后|起)/y
const tails =
  /(?:全部|全面)?(?:完成|办结|拨付|支付|到位|提交|上报|报送|竣工|完工|开工|验收|交付|投用|投入使用|启用|通车|开学|上线|建成|印发|发布)?$/y

interface Day {
  /** ISO, as far as it is said: `2024-12-31`, `2024-12`, `2024-Q3`, `2024`; without a year `12-31`. */
  readonly value: string
  readonly hasYear: boolean
  readonly hasDay: boolean
  readonly year: number | null
  readonly end: number
}

/**
 * A date, or a span of two, that begins here and reaches to the end of the text: 2024年12月底前, 2024-06-30, 年底前,
 * 2024年第三季度. What is not said is not filled in; a date without a year takes `contextYear`, where there is one.
 */
export function dateAt(text: string, at: number, contextYear: number | undefined): Found | null {
  const leading = /(?:截至|截止到|截止|最迟|最晚|于|在)/y
  leading.lastIndex = at
  const word = leading.exec(text)?.[0] ?? ''
  const bound = operatorBefore(text, at + word.length)
  const first = dayAt(text, bound?.end ?? at + word.length, contextYear ?? null)
  if (first === null || 'fault' in first) return first === null ? null : { ok: false, issue: first.fault }
  const dash = /[-~至到]/.test(text.charAt(first.end))
  const second = dash ? dayAt(text, first.end + 1, first.year) : null
  if (second !== null && 'fault' in second) return { ok: false, issue: second.fault }
  const { end } = second ?? first
  const isUntil = matchAt(until, text, end)
  const isSince = isUntil === '' ? matchAt(since, text, end) : ''
  const rest = end + isUntil.length + isSince.length
  const tail = matchAt(tails, text, rest)
  if (rest + tail.length < text.length) return null
  const missing = [
    ...(first.hasYear ? [] : ['year_missing']),
    ...((second ?? first).hasDay && first.hasDay ? [] : ['day_missing']),
  ]
  if (matchAt(monthOrMonths, text, at) !== '') return { ok: false, issue: 'date_or_number' }
  if (second !== null) {
    if (second.value <= first.value || isUntil !== '' || isSince !== '')
      return { ok: false, issue: 'not_understood' }
    return found({ operator: 'between', value: first.value, value2: second.value, tail, issues: missing })
  }
  const isBefore = isUntil !== '' || bound?.operator === '<=' || /^[截最]/.test(word)
  const isAfter = isSince !== '' || bound?.operator === '>='
  if (isBefore && isAfter) return { ok: false, issue: 'operator_conflict' }
  if (!isBefore && !isAfter && bound?.operator) return null
  const operator = isBefore ? '<=' : isAfter ? '>=' : null
  const issues = operator === null ? ['operator_missing', ...missing] : missing
  return found({ operator, value: first.value, tail, issues })
}

function found(part: Omit<Part, 'kind' | 'unit'>): Found {
  return { ok: true, part: { kind: 'date', unit: null, ...part } }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}

function dayAt(
  text: string,
  at: number,
  contextYear: number | null,
): Day | { readonly fault: string } | null {
  signed.lastIndex = at
  const run = signed.exec(text)
  if (run !== null) return wholeDay(Number(run[1]), Number(run[3]), Number(run[4]), at + run[0].length, true)
  signedMonth.lastIndex = at
  const brief = signedMonth.exec(text)
  if (brief !== null) {
    const end = at + brief[0].length
    return { value: brief[0].replace('/', '-'), hasYear: true, hasDay: false, year: Number(brief[1]), end }
  }
  written.lastIndex = at
  const match = written.exec(text)
  if (match === null || match[0] === '') return null
  const [all, saidYear, month, day, monthEnd, quarter, quarterEnd, half, halfEnd, yearEnd] = match
  const end = at + all.length
  const own = saidYear === undefined ? contextYear : plainNumber(saidYear)
  const isEnd = monthEnd ?? quarterEnd ?? halfEnd ?? yearEnd
  if (day !== undefined) return wholeDay(own, plainNumber(month), plainNumber(day), end, own !== null)
  const last =
    quarter !== undefined ? 3 * plainNumber(quarter) : half !== undefined ? (half === '上' ? 6 : 12) : 12
  const through = month === undefined ? last : plainNumber(month)
  if (through < 1 || through > 12) return { fault: 'impossible_date' }
  if (isEnd !== undefined) return wholeDay(own, through, lastDay(own ?? 2023, through), end, own !== null)
  const unfinished =
    month !== undefined
      ? pad(through)
      : quarter !== undefined
        ? `Q${through / 3}`
        : half === undefined
          ? null
          : half === '上'
            ? 'H1'
            : 'H2'
  if (unfinished === null && saidYear === undefined) return null
  const parts = [own === null ? null : String(own), unfinished].filter((one) => one !== null)
  return { value: parts.join('-'), hasYear: own !== null, hasDay: false, year: own, end }
}

function wholeDay(
  year: number | null,
  month: number,
  day: number,
  end: number,
  hasYear: boolean,
): Day | { readonly fault: string } {
  // A leap year, so that 2月29日 without a year is possible.
  if (!isDay(year ?? 2024, month, day)) return { fault: 'impossible_date' }
  const iso = isoDate(year ?? 2024, month, day)
  return { value: year === null ? iso.slice(5) : iso, hasYear, hasDay: true, year, end }
}

function plainNumber(text: string | undefined): number {
  const scan = text === undefined ? null : scanNumeral(text, 0)
  return scan?.ok ? Number(scan.decimal) : 0
}

function pad(month: number): string {
  return String(month).padStart(2, '0')
}
