import { isName } from './label.ts'
import { markAt } from './named.ts'
import type { Per } from './per.ts'
import { single } from './single.ts'
import { stepAt } from './step-at.ts'
import type { Mark } from './terms.ts'

/** 每季度, 每年 in front of the measure say how often it is measured. */
const regular = /每(?=(?:个?(?:季度|季|月|年度|年|周|半年|学期))(?!扣|减|加|得|[,;。]|的?$))/g

/** Words before the step that only lead to it. */
const filler =
  /^(?:(?:在此|在)?(?:基础上|上述基础上)|(?:对|对于|凡|若|如|如果|其中)?|(?:以上|上述)各?(?:情况|问题|事项|要求|内容|要点|要素|指标|情形|行为)?)$/

const held = /^(?:与|同(?![一类步级时])|和(?!谐)|比(?![例率重较])|较(?![大小好高低重多差长为强完]))/

/**
 * 与上年相比, 比目标值, 较全省平均水平: what the step behind it goes from. Null where words hold nothing against anything;
 * undefined where they do and it cannot be told against what.
 */
export function heldAgainst(words: string): Mark | null | undefined {
  const lead = held.exec(words)?.[0]
  if (lead === undefined) return null
  const found = markAt(words, lead.length)
  return found !== null && /^(?:相比|比较|相较)?(?:的|时)?$/.test(words.slice(found.end))
    ? found.mark
    : undefined
}

/** 每个季度未达到序时进度: so many of these periods. */
const periodic = /^每个?(?:季度|月|周|学期)(?=未|没有|不(?!少|低)|缺|漏|迟|逾期|延)/

/** A step that is all of a piece; null where the piece is none. */
export function perOf(piece: string): Per | null {
  const times = periodic.exec(piece)
  if (times !== null) return stepAt(piece, 1, '')
  const masked = piece.replace(regular, '\u0000')
  const at = masked.lastIndexOf('每')
  if (at < 0) return single(piece)
  const held = heldAgainst(piece.slice(0, at))
  if (held === undefined) return null
  if (held !== null) {
    const per = stepAt(piece, at + 1, '')
    return per === null || per.mark !== null ? null : { ...per, mark: held }
  }
  const before = piece.slice(0, at)
  if (!isName(before) && !filler.test(before)) return null
  const isAgain = piece.startsWith('再', at + 1)
  return stepAt(piece, at + (isAgain ? 2 : 1), before)
}
