import type { Grade, GradesPart } from './judged-parts.ts'
import { isName } from './label.ts'
import { pointsOf, quantityAt } from './quantity.ts'

const list =
  /^.{0,40}?(?:分为|分成|划分为|设为|(?<=^)分):?(.{3,120}?)(?:等)?(?:[一二三四五六]|\d)个?(?:档次|等级|档|级|等次),?(?:分别|依次)(?:按照?|对应)?(?:得|计|给|赋)?(?:该指标|该项指标|该项|指标)?(?:分值|权重|分数|满分)?的?((?:\d{1,3}(?:\.\d)?[%分][、,;和]?){2,6})(?:(?:的?(?:分值|权重|分数))?(?:计分|得分|赋分|给分|计算)?)[。;]?$/

/** 分为显著、较显著、一般、不显著四档，分别得分值的100%、80%、60%、0%: a share of the points for each word. */
export function listedGradesOf(text: string): GradesPart | null {
  if (text.length > 300) return null
  const [, words = '', shares = ''] = list.exec(text) ?? []
  const labels = words.split(/[、;,和]/).filter((label) => label !== '')
  const said = shares.split(/[、,;和]/).filter((share) => share !== '')
  if (labels.length < 2 || labels.length !== said.length || !labels.every(isName)) return null
  const grades = labels.map((label, at): Grade | null => {
    const share = said[at] ?? ''
    const own = share.endsWith('分') ? pointsOf(share.slice(0, -1)) : null
    if (own !== null) return { label, points: { points: own, of: 'points' } }
    const percent = quantityAt(share, 0)?.value
    if (percent === undefined || percent > 100 || share.endsWith('分')) return null
    return { label, points: percent === 0 ? { points: 0, of: 'points' } : { points: percent, of: 'full' } }
  })
  const known = grades.flatMap((grade) => grade ?? [])
  const isFalling = known.every(
    ({ points }, at) => at === 0 || points.points < (known[at - 1]?.points.points ?? 0),
  )
  const kinds = new Set(said.map((share) => share.slice(-1)))
  return known.length === labels.length && kinds.size === 1 && isFalling
    ? { model: 'grades', grades: known }
    : null
}
