import { endsClean, isName, leavesAlone } from './label.ts'
import { markAt } from './named.ts'
import { isInsideNumber, type Quantity, quantityAt } from './quantity.ts'
import type { Mark } from './rule.ts'
import { unitOf } from './unit.ts'

/** Which way a step goes, by its verb. */
export type Way = 'below' | 'above' | 'deviate' | 'delay' | 'missing' | 'occur' | 'done' | 'meet' | 'plain'

/** 每降低百分之二, 少1个, 每发生一起: a step and which way it goes. */
export interface Per {
  readonly way: Way
  readonly step: number
  readonly unit: string | null
  /** Percentage points, not percent. */
  readonly isPoint: boolean
  /** What the gap begins at, where the step says so itself: 每低于100%一个百分点. */
  readonly mark: Mark | null
  readonly markUnit: string | null
  /** The words before 每 and the things counted. */
  readonly before: string
  readonly noun: string
  /** 每 was said; without it one thing stands for each only where points are taken away. */
  readonly isEvery: boolean
}

const verbs: Readonly<Record<Exclude<Way, 'plain'>, string>> = {
  below: '降低 下降 减少 低于 低 少于 少 下滑 不足 落后 欠 降 缩减 减 短少 欠缺 偏低 未完成 未达到 未达',
  above: '超过 超出 超支 超 高于 高出 高 增加 增长 上升 提高 多于 多出 多 升高 增 上浮 突破 大于 偏高',
  deviate:
    '低于或高于 高于或低于 低或高 高或低 偏高或偏低 偏低或偏高 增加或减少 减少或增加 超过或低于 低于或超过 多或少 少或多 上下浮动 偏离 偏差 相差 浮动 变动 波动 差异 差',
  delay:
    '延期 逾期 延迟 推迟 超期 拖延 拖后 延误 滞后 延后 迟延 迟报 迟交 迟到 晚报 晚交 晚 迟 逾 超时 延长 拖期',
  missing: '缺少 缺失 缺漏 缺项 缺 漏报 漏项 遗漏 漏',
  occur:
    '发生 出现 发现 查出 查实 存在 有 涉及 收到 产生 被通报 被投诉 被曝光 被查处 被举报 通报 曝光 投诉 违反 违规 违纪 查处 检查发现 受到 接到',
  done: '完成 新增 新增加 获得 获 增设 举办 开展 建成 取得 引进 培育 发表 组织 新建 建立 编制 制定 培训 承办 引入 创建 推广 落地 申请 授权 解决 办理',
  meet: '符合 满足 具备 达到 做到 落实 实现 达标',
}

const wayOf = new Map<string, Way>()
for (const [way, words] of Object.entries(verbs))
  for (const word of words.split(' ')) wayOf.set(word, way as Way)
const verb = new RegExp(
  `(?:${[...wayOf.keys()].sort((one, other) => other.length - one.length).join('|')})(?:了|过|掉)?`,
  'y',
)

/** 每季度, 每年 in front of the measure say how often it is measured. */
const regular = /每(?=(?:个?(?:季度|季|月|年度|年|周|半年|学期))(?!扣|减|加|得|[,;。]|的?$))/g

/** Words that would make of equal steps something else. */
const odd = /连续|累计|累进|加倍|双倍|翻番|逐[次年月]|至少|最多/

/** Words before the step that only lead to it. */
const filler = /^(?:(?:在此|在)?(?:基础上|上述基础上)|(?:对|对于|凡|若|如|如果|以上|上述|其中)?)$/

const held = /^(?:与|同|和|比|较)/

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

/** A step that is all of a piece; null where the piece is none. */
export function perOf(piece: string): Per | null {
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

function stepAt(text: string, from: number, before: string): Per | null {
  const than = /[比较]/.test(text.charAt(from)) ? markAt(text, from + 1) : null
  const start = than?.end ?? from
  const word = matchAt(verb, text, start)
  let way = wayOf.get(word.replace(/[了过掉]$/, '')) ?? 'plain'
  let at = start + word.length
  // 每超过1天延期, 每晚于规定时间1天
  if (word !== '' && text.startsWith('于', at)) at += 1
  const leading = than === null ? leadingMark(text, at) : null
  if (leading !== null) at = leading.end
  // 每超过规定时间1天 is a delay as much as 每逾期1天.
  if (leading === null && /^(?:规定|要求|计划|约定)?(?:的)?(?:时间|时限|期限|节点)/.test(text.slice(at))) {
    at += /^(?:规定|要求|计划|约定)?(?:的)?(?:时间|时限|期限|节点)/.exec(text.slice(at))?.[0].length ?? 0
    way = 'delay'
  }
  const found = quantityWithin(text, at)
  if (found === null) return null
  const { quantity, noun } = found
  const rest = text.slice(quantity.end).replace(/(?:的|时|者)$/, '')
  if (quantity.value <= 0 || !isName(rest) || !isName(noun) || odd.test(before + noun + rest)) return null
  if (than !== null && way === 'plain') return null
  // What is counted may be 1处不合规; what is measured has nothing beside its number that could change it.
  const isCounted = way === 'occur' || way === 'done' || way === 'meet' || way === 'plain'
  if (!endsClean(before) || !endsClean(rest) || !endsClean(noun)) return null
  if (!isCounted && !(leavesAlone(noun) && leavesAlone(rest))) return null
  const { value: step, unit, isPoint } = quantity
  return {
    way,
    step,
    unit,
    isPoint,
    mark: than?.mark ?? leading?.mark ?? null,
    markUnit: leading?.unit ?? null,
    before,
    noun: noun + rest,
    isEvery: true,
  }
}

/** 100% in 每低于100%一个百分点, 平均年龄 in 每超平均年龄1岁: a mark that a quantity stands behind. */
function leadingMark(
  text: string,
  at: number,
): { readonly mark: Mark; readonly end: number; readonly unit: string | null } | null {
  const first = quantityAt(text, at)
  if (first !== null) {
    const hasStep = quantityAt(text, first.end) !== null
    return hasStep ? { mark: { is: 'number', value: first.value }, end: first.end, unit: first.unit } : null
  }
  const named = markAt(text, at)
  return named !== null && quantityAt(text, named.end) !== null ? { ...named, unit: null } : null
}

interface Within {
  readonly quantity: Quantity
  /** Words between the verb and the number: 安全事故 in 每发生安全事故1起. */
  readonly noun: string
}

/** The quantity behind at most 14 characters of words, or a unit alone: 每次, 每起, 每人次. */
function quantityWithin(text: string, from: number): Within | null {
  for (let at = from; at < Math.min(text.length, from + 15); at += 1) {
    const quantity = isInsideNumber(text, at) ? null : quantityAt(text, at)
    if (quantity !== null && (quantity.unit !== null || /^(?:的|$)/.test(text.slice(quantity.end))))
      return { quantity, noun: text.slice(from, at) }
  }
  const unit = unitOf(text, from)
  return unit === null ? null : { quantity: { value: 1, isPoint: false, ...unit }, noun: '' }
}

const onlyOne = /[1一](?![\d.点十百千万])/y
/** 第一次, 首起: the first of several. */
const initial = /^(?:第一|第1|首)(?=[次起件例回])/

const singleVerbs =
  /^(?:违规|违反|违纪|被举报|收到|接到|受到|少|缺少|缺|漏|超|低|高|发生|出现|发现|查出|有|存在|逾期|延期|延迟|迟|晚|降低|下降|遗漏|迟报|推迟|被投诉|被通报)/

/** 少1个, 漏一项, 有1件案件, 一处不符合: one thing, without 每. Of more than one nobody knows whether each is meant. */
function single(piece: string): Per | null {
  const lead = singleVerbs.exec(piece)?.[0] ?? ''
  if (initial.test(piece)) return first(piece)
  const found = quantityWithin(piece, lead.length)
  if (found === null || found.quantity.value !== 1 || found.quantity.unit === null) return null
  const at = lead.length + found.noun.length
  onlyOne.lastIndex = at
  if (!onlyOne.test(piece) || (lead === '' && found.noun !== '')) return null
  const noun = piece.slice(found.quantity.end).replace(/(?:的|时|者)$/, '')
  if (!endsClean(noun) || !endsClean(found.noun)) return null
  if (!isName(noun) || !isName(found.noun) || /^[过于出]/.test(found.noun)) return null
  if (/^(?:及?以上|以下|以内|内|左右)/.test(noun)) return null
  if (lead === '' && noun === '') return null
  return {
    way: lead === '' ? 'occur' : (wayOf.get(lead) ?? 'plain'),
    step: 1,
    unit: found.quantity.unit,
    isPoint: found.quantity.isPoint,
    mark: null,
    markUnit: null,
    before: '',
    noun: found.noun + noun,
    isEvery: false,
  }
}

function first(piece: string): Per | null {
  const at = initial.exec(piece)?.[0].length ?? 0
  const unit = unitOf(piece, at)
  const noun = unit === null ? '' : piece.slice(unit.end).replace(/(?:的|时|者)$/, '')
  if (unit === null || !isName(noun)) return null
  return {
    way: 'occur',
    step: 1,
    unit: unit.unit,
    isPoint: false,
    mark: null,
    markUnit: null,
    before: '首',
    noun,
    isEvery: false,
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at
  return pattern.exec(text)?.[0] ?? ''
}
