import { type Amount, amountAt } from './amount.ts'
import type { Lead } from './lead.ts'
import { type OperatorWord, operatorAfter } from './operators.ts'
import { unitAt } from './units.ts'

/** What stands behind a number and its unit. */
export interface Behind {
  /** The unit with the noun that it counts: 个项目. */
  readonly unit: string | null
  /** 以上, 以内, 左右. */
  readonly suffix: OperatorWord | null
  /** Words that belong to the value's name: 完成 in 100%完成. */
  readonly tail: string
  readonly issues: readonly string[]
  readonly end: number
}

const tails =
  /(?:全部|全面|全)?(?:完成|办结|办理|拨付|支付|到位|提交|反馈|答复|处理|解决|整改|上报|报送|兑现|发放|受理|回复|响应|满意|合格|达标|覆盖|落实|执行|公开|公示|竣工|完工|开工|验收|交付|投用|使用|入库|上线|归档|建成|实现|处置|修复|恢复|到达|到场|赶到|抵达)(?:现场)?$/y
const noun = /[\u4e00-\u9fa5A-Za-z]{1,8}(?=$|及以|以上|以下|以内|之内|左右|上下|\()/y
const notNoun =
  /[或不未无约近较比并且及与后再经在到为达等由被将使让按从向需应须可已之率]|左右|上下|以上|以下|以内|完成|超过|增长|下降|减少|提高|提升|增加|降低|通过/
const remark = /\((?:[^()\d≥≤<>=]{1,60}|[满总]分(?:为)?\d{1,3}分)\)$/y

/** Reads on behind a number as far as it goes; `isRange` allows 之间. */
export function behind(text: string, amount: Amount, lead: Lead, isRange: boolean): Behind {
  const issues: string[] = []
  let end = amount.end
  const again = amount.isCounting ? unitAt(text, end) : null
  const isTwice = again !== null && again.unit === amount.unit
  if (isTwice) {
    end = again.end
    issues.push('duplicate_unit')
  }
  // 三项制度 is a name, 不少于三项制度 a number of them.
  const mayHaveNoun = amount.isCounting && !isTwice && (!amount.isChinese || lead.isFirm)
  let item = mayHaveNoun ? nounAt(text, end) : ''
  end += item.length
  if (amount.unit?.endsWith('元') && /^整(?:$|[以之左])/.test(text.slice(end, end + 2))) end += 1
  const suffix = operatorAfter(text, end)
  end = suffix?.end ?? end
  if (suffix !== null && item === '' && mayHaveNoun) {
    item = nounAt(text, end)
    end += item.length
  }
  if (suffix !== null) end += takenIn(text, end, amount).length
  if (isRange && text.startsWith('之间', end)) end += 2
  // 十分满意 is no ten points.
  const tail = amount.isChinese && !lead.isFirm ? '' : matchAt(tails, text, end)
  end += tail.length
  const note = matchAt(remark, text, end)
  if (note !== '') issues.push('remark_ignored')
  return {
    unit: amount.unit === null ? null : amount.unit + item,
    suffix,
    tail,
    issues,
    end: end + note.length,
  }
}

/** 90%以上（含90%）: that the number itself is taken in, said with the number. */
function takenIn(text: string, at: number, amount: Amount): string {
  if (!text.startsWith('(含', at)) return ''
  const same = amountAt(text, at + 2)
  const isSame =
    same !== null && !('fault' in same) && same.value === amount.value && same.unit === amount.unit
  return isSame && text.charAt(same.end) === ')' ? text.slice(at, same.end + 1) : ''
}

function nounAt(text: string, at: number): string {
  const word = matchAt(noun, text, at)
  return matchAt(tails, text, at) !== '' || notNoun.test(word) ? '' : word
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
