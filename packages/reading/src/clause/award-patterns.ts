import { award, bareScore, type Pattern, points, score, shareOf, sticky } from './pattern.ts'
import { fullPoints, lead, minute, number, percentage, scale, stop } from './words.ts'

/** 10-8分(含8分): the lower end belongs to the better word, as it does where nothing is said. */
const ownLow = `(?:[,(、]含(${number})分?\\)?)?`

/** Points that are won: 得满分, 得5分, 得分值的80%, 得3-5分, 优秀5分. */
export const awardPatterns: readonly Pattern[] = [
  // 得基本分3分: what there is before points are added.
  { pattern: sticky(`${lead}${award}(?:基本分|基础分|基准分)(?:为)?${score}`), make: awarded(false) },
  {
    pattern: sticky(`${lead}${award}满分(?:,?(?:共计|即|为)?\\(?(?:共计|即|为)?${score}\\)?)`),
    make: (match) => {
      const value = points(match[1])
      return value === null
        ? null
        : { is: 'award', points: { points: value, of: 'points' }, isFull: false, isBare: true }
    },
  },
  {
    pattern: sticky(
      `${lead}(?:(?:按|按照)?${award}${lead}(?:的)?${fullPoints}(?:的)?|按${fullPoints}(?:的)?|为?${fullPoints}(?:的))(${percentage})(?:计分|得分|计算|给分|赋分|计|得)?${stop}|${lead}${award}(${percentage})(?:的)?${fullPoints}`,
    ),
    make: (match) => {
      const share = shareOf(match[1] ?? match[2])
      return share === null
        ? null
        : { is: 'award', points: { points: share, of: 'full' }, isFull: false, isBare: false }
    },
  },
  // 良得80%: of the points.
  {
    pattern: sticky(`${lead}(?:得|计|记|给|赋)(${percentage})(?:的?分(?:数)?)?(?=$|[,;。、)])`),
    make: (match) => {
      const share = shareOf(match[1])
      return share === null || share > 100
        ? null
        : { is: 'award', points: { points: share, of: 'full' }, isFull: false, isBare: false }
    },
  },
  {
    pattern: sticky(`${lead}${award}(?:一半(?:的)?(?:分值|分数|分)|(?:${fullPoints})的?一半)${stop}`),
    make: () => ({ is: 'award', points: { points: 50, of: 'full' }, isFull: false, isBare: false }),
  },
  {
    pattern: sticky(
      `${lead}(?:${award}${lead}(?:所赋)?(?:全部|所有)?(?:满分|全分|(?:全部)?(?:分值|权重分|分数))(?:值)?|为?满分)(?![\\d为值是的制:标])`,
    ),
    make: () => ({ is: 'award', points: { points: 100, of: 'full' }, isFull: true, isBare: false }),
  },
  {
    pattern: sticky(
      `${lead}${award}(${number})(?:分)?[-~至到](${number})${minute}${ownLow}|(?<=^|[\\u4e00-\\u9fa5:(])(?<![于在为到达])(${number})(?:分)?[-~至到](${number})分${ownLow}(?!\\)的?(?:得|计|记|给|赋|评|为|打|\\d))${stop}`,
    ),
    make: (match) => {
      const ends = [points(match[1] ?? match[4]), points(match[2] ?? match[5])]
      const taken = points(match[3] ?? match[6])
      const [one, other] = ends
      if (one == null || other == null || (taken !== null && taken !== Math.min(one, other))) return null
      return { is: 'award_range', low: Math.min(one, other), high: Math.max(one, other), of: 'points' }
    },
  },
  // 较差(4分以下).
  {
    pattern: sticky(
      `(?<=[\\u4e00-\\u9fa5]\\()(${number})分以下(?=\\)(?!的?(?:得|计|记|给|赋|评|为|打|不|\\d)))`,
    ),
    make: (match) => {
      const high = points(match[1])
      return high === null ? null : { is: 'award_range', low: 0, high, of: 'points' }
    },
  },
  {
    pattern: sticky(
      `${lead}${award}(?:${lead})(?:的)?${fullPoints}(?:的)?(${number}%?)(?:\\(含\\))?[-~至到](${number}%)(?:\\(含\\))?(?:的分?值?)?|${lead}${award}(${number}%?)(?:\\(含\\))?[-~至到](${number}%)(?:\\(含\\))?(?:的)?${fullPoints}`,
    ),
    make: (match) => {
      const one = points((match[1] ?? match[3])?.replace('%', ''))
      const other = points((match[2] ?? match[4])?.replace('%', ''))
      if (one === null || other === null) return null
      return { is: 'award_range', low: Math.min(one, other), high: Math.max(one, other), of: 'full' }
    },
  },
  {
    pattern: sticky(`${lead}${award}(?:${lead})?${bareScore}(?!以上|以下|左右|钟|之间|[-~])`),
    make: awarded(false),
  },
  {
    pattern: sticky(
      `(?<![\\d.零一二两三四五六七八九十百第于过到达足≥≤<>=在至~满为-])(${number})分(?=$|[,;。、/)|:!?])`,
    ),
    make: awarded(true),
  },
  {
    pattern: sticky(`(?<=${scale})(?::)?(\\d{1,3}(?:\\.\\d{1,2})?)分?(?=$|[,;。、/]|${scale})`),
    make: awarded(true),
  },
]

function awarded(isBare: boolean): Pattern['make'] {
  return (match) => {
    const value = points(match[1])
    if (value === null) return null
    if (value === 0) return { is: 'zero' }
    return { is: 'award', points: { points: value, of: 'points' }, isFull: false, isBare }
  }
}
