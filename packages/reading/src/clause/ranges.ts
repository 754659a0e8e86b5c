import type { Comparison } from './comparison.ts'
import { comparisonAt } from './comparison-at.ts'
import type { Draft } from './draft.ts'
import type { GradeRange, GradeRangesPart } from './judged-parts.ts'
import { isName } from './label.ts'
import { perIn, type Statement } from './statement.ts'
import { labelOf } from './veto.ts'

const tail =
  /^(?:[,、;]?(?:[一二三四五六]|\d)?(?:个)?(?:档次|等级|档|级|等次|区间)(?:次)?)?[,;]?(?:分别|依次)?(?:按照?)?(?:比例|区间|相应区间|对应(?:的)?(?:分值)?(?:区间|比例)|该指标对应分值区间)?(?:内)?(?:合理|酌情|分别)?(?:赋分|计分|给分|打分|确定分值|确定得分|确定分数|评分|得分)?[。.;,]?$/
const listHead = /^(?:.{0,40}?(?:分为|分成|划分为|设为)[:：]?)/
const listTail =
  /^(?:[一二三四五六]|\d)?(?:个)?(?:档次|等级|档|级|等次)[,;]?(?:并|且)?(?:分别|依次)?(?:按照?|对应|以)?(?:该指标|该项指标|指标|其)?(?:对应)?(?:的)?(?:分值|权重|分数)?(?:的)?(?:区间|比例)?(?:为|是|:)?/
const choose =
  /^(?:的?分值)?(?:区间)?(?:内)?(?:合理|酌情|分别|据实|综合)?(?:确定|给予|给|赋|计|评定|打)(?:分值|得分|分数|分)?[。.;,]?$/

interface Said {
  readonly label: string
  readonly comparison: Comparison
}

/** Reads grades with a range of percentages each, the whole clause at once; null where it is none. */
export function rangesOf(text: string): GradeRangesPart | null {
  if (!/%/.test(text) || text.length > 400) return null
  const said = paired(text) ?? listed(text)
  if (said === null || said.length < 2) return null
  const ranges = closed(said)
  return ranges === null ? null : { model: 'gradeRanges', of: 'full', ranges }
}

/** 优(90%-100%)、良(80%-90%)…四档按比例赋分. */
function paired(text: string): readonly Said[] | null {
  const said: Said[] = []
  const head = /^(?:(?:定性指标)?(?:根据|按照?)[^,;:]{0,24}(?:分为|分)[:]?)/.exec(text)?.[0] ?? ''
  let at = head.length
  for (;;) {
    const match = /^[、,;和及]?([^(（:、,;%\d]{1,40})(?:\(|:|得(?:该项|指标|该指标)?分值的|得)/.exec(
      text.slice(at, at + 60),
    )
    const label = match?.[1]
    if (match === null || label === undefined || !isName(label)) break
    const comparison = comparisonAt(text, at + match[0].length)
    if (comparison === null || comparison.unit !== '%') return null
    at = comparison.to
    if (match[0].endsWith('(')) {
      if (text.charAt(at) !== ')') return null
      at += 1
    }
    const share = /^(?:的)?(?:分值|权重|满分|分数)?/.exec(text.slice(at, at + 6))?.[0] ?? ''
    at += share.length
    said.push({ label, comparison })
  }
  const end = text.slice(at)
  // 优(90%以上) 10分 is no range of points; the words behind must say that points are chosen.
  const areGiven =
    /分/.test(end) || /得.{0,8}分值的|%的?分值/.test(text) || text.split('得').length > said.length
  return tail.test(end) && areGiven ? said : null
}

/** 分为甲、乙、丙三档，分别按照…100%-80%(含)、80%-60%(含)、60%-0%合理确定分值. */
function listed(text: string): readonly Said[] | null {
  // 达成、部分达成、未达成三档，分别按照…: without 分为.
  const head = listHead.exec(text)?.[0] ?? ''
  if (!isName(head.replace(/分[为成]|划分为|设为/, ''))) return null
  const rest = text.slice(head.length)
  const end = /(?:[一二三四五六]|\d)(?:个)?(?:档次|等级|档|级|等次)/.exec(rest)
  if (end === null) return null
  const labels = rest
    .slice(0, end.index)
    .replace(/[,、;]$/, '')
    .split(/[、;]/)
  const lead = listTail.exec(rest.slice(end.index))?.[0]
  if (lead === undefined || !labels.every((label) => label !== '' && isName(label))) return null
  let at = head.length + end.index + lead.length
  const said: Said[] = []
  for (const label of labels) {
    const sign = /^[、,;和]/.exec(text.slice(at, at + 1))?.[0] ?? ''
    const comparison = comparisonAt(text, at + sign.length)
    if (comparison === null || comparison.unit !== '%') return null
    said.push({ label, comparison })
    at = comparison.to
  }
  return choose.test(text.slice(at)) ? said : null
}

/** The ranges with their ends decided: from 0 to 100 without gap or overlap; null where they are not. */
function closed(said: readonly Said[]): readonly GradeRange[] | null {
  const open = said.map(({ label, comparison: { low, high } }) => {
    const value = (end: Comparison['low'], missing: number) =>
      end === null ? missing : end.at.is === 'number' ? end.at.value : Number.NaN
    return { label, low: value(low, 0), high: value(high, 100), lowEnd: low, highEnd: high }
  })
  const sorted = [...open].sort((one, other) => one.low - other.low)
  const ranges = new Map<string, GradeRange>()
  for (const [at, one] of sorted.entries()) {
    const [below, above] = [sorted[at - 1], sorted[at + 1]]
    if (!(one.low < one.high) || one.low < 0 || one.high > 100) return null
    if ((below === undefined ? 0 : below.high) !== one.low && below !== undefined) return null
    if (above !== undefined && above.low !== one.high) return null
    const isLowIncluded = below === undefined || ownsStart(below.highEnd, one.lowEnd)
    const isHighIncluded = above === undefined || !ownsStart(one.highEnd, above.lowEnd)
    ranges.set(one.label, { label: one.label, low: one.low, high: one.high, isLowIncluded, isHighIncluded })
  }
  if (ranges.size < said.length) return null
  return said.flatMap(({ label }) => ranges.get(label) ?? [])
}

/** Whether a shared number belongs to the upper range: by (含), else by custom. */
function ownsStart(end: Comparison['high'], start: Comparison['low']): boolean {
  if (start?.isFirm === true) return start.isIncluded
  return end?.isFirm === true ? !end.isIncluded : true
}

/** The points that may be given; 明显得4分 beside 较明显得2-3分 leaves nothing to choose. */
function rangeOf(what: Statement['what']): { low: number; high: number; of: GradeRangesPart['of'] } | null {
  if (what.is === 'award_range') return what
  if (what.is !== 'award' || what.points.of !== 'points') return null
  const { points } = what.points
  return { low: points, high: points, of: 'points' }
}

/** 优秀得8-10分，良好得6-8分: ranges in points; false where the statements are none. */
export function takeRanges(statements: readonly Statement[], draft: Draft): boolean {
  const ranges: GradeRange[] = []
  let of: GradeRangesPart['of'] | null = null
  for (const statement of statements) {
    const { what, condition } = statement
    if (what.is === 'zero' && ranges.length > 0) {
      ranges.push({ label: labelOf(statement), low: 0, high: 0, isLowIncluded: true, isHighIncluded: true })
      continue
    }
    const range = rangeOf(what)
    if (range === null || perIn(statement) !== null) return false
    if (condition.pieces.length === 0 || !condition.pieces.every((piece) => piece.is === 'words'))
      return false
    if (of !== null && of !== range.of) return false
    of = range.of
    ranges.push({
      label: labelOf(statement),
      low: range.low,
      high: range.high,
      isLowIncluded: true,
      isHighIncluded: true,
    })
  }
  if (of === null || ranges.length < 2 || !statements.some(({ what }) => what.is === 'award_range'))
    return false
  const sorted = [...ranges].sort((one, other) => other.high - one.high || other.low - one.low)
  for (const [at, one] of sorted.entries()) {
    const above = sorted[at - 1]
    if (one.low > one.high || (above !== undefined && one.high > above.low)) {
      draft.fail('bands_overlap')
      return true
    }
  }
  // Of 8-10 and 6-8 the 8 belongs to the better word.
  const halfOpen = ranges.map((one) => ({
    ...one,
    isHighIncluded: !sorted.some((other) => other !== one && other.low === one.high),
  }))
  if (of === 'points') draft.sayFull(sorted[0]?.high ?? 0)
  draft.parts.push({ model: 'gradeRanges', of, ranges: halfOpen })
  for (const statement of statements) draft.claimAll(statement, 'points', 'grade')
  return true
}
