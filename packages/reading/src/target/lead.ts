import { type BaseWord, baseAt, type ChangeWord, changeAt } from './change.ts'
import { type OperatorWord, operatorBefore } from './operators.ts'

/** Words before a number: bounds, a change, what it is measured against. */
export interface Lead {
  readonly words: readonly OperatorWord[]
  /** One of the words says a bound outright; 达到 and 控制在 only lean. */
  readonly isFirm: boolean
  readonly change: ChangeWord | null
  readonly base: BaseWord | null
  /** ±5%. */
  readonly isBothWays: boolean
  /** What is done so many times, behind its bound: 举办 in 至少举办4期. */
  readonly deed: string
  readonly end: number
}

const deeds =
  /(?:举办|开展|组织|完成|新增|新建|覆盖|培训|安排|召开|建设|培育|引进|发放|检查|抽查|走访|服务|发布|承办|参加|支持|扶持|打造|创建|建成|实施|修建|制定|印发|刊发|报送|培养|招收|招聘|录用|救助|资助|帮扶|慰问|采购|购置|更新|改造|维修|维护|种植|养殖)(?=\d)/y

/** More words than this before one number are no phrase. */
const most = 6

/** The words that lead to a number, from here on; null where no number can follow them. */
export function leadAt(text: string, at: number): Lead | null {
  const words: OperatorWord[] = []
  let change: ChangeWord | null = null
  let base: BaseWord | null = null
  let end = at
  for (let count = 0; count < most; count += 1) {
    const word = operatorBefore(text, end)
    const verb: ChangeWord | null = word === null && change === null ? changeAt(text, end) : null
    const against: BaseWord | null =
      word === null && verb === null && base === null ? baseAt(text, end) : null
    if (word !== null) words.push(word)
    change ??= verb
    base ??= against
    const next: { readonly end: number } | null = word ?? verb ?? against
    if (next === null) break
    end = next.end
  }
  const isFirm = words.some((word) => !word.isLeaning)
  const deed = isFirm && change === null && words.at(-1)?.isLeaning === false ? deedAt(text, end) : ''
  end += deed.length
  const isBothWays = text.charAt(end) === '±'
  if (isBothWays) end += 1
  const sign = text.charAt(end)
  // A dash behind a name is a dash; a minus follows a bound, or begins the text. 下降-5% says two things.
  if (sign === '+' || (sign === '-' && (change !== null || (at > 0 && words.length === 0)))) return null
  // 较上年≥5% says no change.
  if (base !== null && change === null) return null
  return { words, isFirm, change, base, isBothWays, deed, end }
}

function deedAt(text: string, at: number): string {
  deeds.lastIndex = at
  return deeds.exec(text)?.[0] ?? ''
}
