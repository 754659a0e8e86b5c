/**
 * How operations are said. `{0}` is an operand, `{*…}` all of them with what stands between, `[…]` the word that can be
 * changed for another operation. `must` is the same as a demand.
 */
export interface Wording {
  readonly says: string
  readonly must?: string
  /** What words of an operand are called, where they name parts of a reading. */
  readonly names?: Readonly<Record<number, Readonly<Record<string, string>>>>
}

type Wordings = Readonly<Record<number, Wording>> & { readonly any?: Wording }

/** An operator between two operands, with 必须 before it where it is demanded. */
function between(word: string, tail = ''): Wording {
  return { says: `{0} [${word}] {1}${tail}`, must: `{0} 必须[${word}] {1}${tail}` }
}

function said(says: string, must?: string): Wording {
  return must === undefined ? { says } : { says, must }
}

const choice: Wordings = { 3: said('[当]{0}时取 {1}，否则取 {2}', '[当]{0}时，{1}，否则 {2}') }

/** What the parts of a target value are called, as it is read. */
export const readings: Readonly<Record<string, string>> = {
  kind: '种类',
  operator: '符号',
  value: '数值',
  value2: '上限',
  unit: '单位',
  qualitative: '定性词',
  base: '基数',
  label: '名目',
  parts: '各部分',
  issues: '疑问',
  text: '规范写法',
  words: '读法',
  null: '全部',
}

/** Wordings by operator and number of operands. What has none is said by its formula. */
export const wordings: Readonly<Record<string, Wordings>> = {
  if: choice,
  '?:': choice,
  and: { any: said('{*，[并且]}', '[同时满足]：{*；}') },
  or: { any: said('{*，[或者]}', '[至少满足一项]：{*；}') },
  '!': { 1: said('[并非]{0}', '[不能]{0}') },
  '!!': { 1: said('{0} [成立]', '{0} 必须[成立]') },
  '==': { 2: between('等于') },
  '===': { 2: between('完全等于') },
  '!=': { 2: said('{0} [不等于] {1}', '{0} [不能等于] {1}') },
  '!==': { 2: said('{0} [不完全等于] {1}', '{0} [不能完全等于] {1}') },
  '<': { 2: between('小于'), 3: said('{1} [大于] {0} 且小于 {2}', '{1} 必须[大于] {0} 且小于 {2}') },
  '<=': { 2: between('不大于'), 3: said('{1} [介于] {0} 和 {2} 之间', '{1} 必须[介于] {0} 和 {2} 之间') },
  '>': { 2: between('大于') },
  '>=': { 2: between('不小于') },
  near: { 2: between('数值等于'), 3: between('等于', '，误差不超过 {2}') },
  same: { 2: said('{0} 与 {1} [文字相同]', '{0} 与 {1} 必须[文字相同]') },
  in: { 2: said('{0} [在] {1} 之中', '{0} 必须[在] {1} 之中') },
  has: { 2: said('{0} [含有] {1}', '{0} 必须[含有] {1}') },
  starts: { 2: said('{0} [以] {1} 开头', '{0} 必须[以] {1} 开头') },
  ends: { 2: said('{0} [以] {1} 结尾', '{0} 必须[以] {1} 结尾') },
  filled: {
    1: said('{0} [已经填写]', '{0} 必须[已经填写]'),
    any: said('{*、} [都已填写]', '{*、} 必须[都已填写]'),
  },
  empty: { 1: said('{0} [没有填]', '{0} 必须[不填]'), any: said('{*、} [都没有填]', '{*、} 必须[都不填]') },
  exists: { any: said('{*、} [存在]', '{*、} 必须[存在]') },
  '??': { any: said('{*、} [里第一个有值的]') },
  get: { 2: said('{0} [里的] {1}'), 3: said('{0} [里的] {1}（没有时取 {2}）') },
  '+': { 1: said('{0} [化为数]'), any: said('{* [加] }') },
  '-': { 1: said('[负的] {0}'), 2: said('{0} [减] {1}') },
  '*': { 1: said('{0} [化成数]'), any: said('{* [乘] }') },
  '/': { 2: said('{0} [除以] {1}') },
  '%': { 2: said('{0} [除以] {1} 的余数') },
  min: { any: said('{*、} [中最小的]') },
  max: { any: said('{*、} [中最大的]') },
  sum: { any: said('{*、} [之和]') },
  ratio: { 2: said('{0} [占] {1} 的份额'), 3: said('{0} [占] {1} 的份额×{2}') },
  change: { 2: said('{0} [比] {1} 增减的百分数') },
  abs: { 1: said('{0} [的绝对值]') },
  round: { 1: said('{0} [取整]'), 2: said('{0} [四舍五入]到 {1} 位小数') },
  year: { 1: said('{0} [的年份]') },
  count: { any: said('{*、} [里已填的个数]') },
  cat: { any: said('{*、} [连成的文字]') },
  length: { 1: said('{0} [的字数]') },
  join: { 1: said('{0} [连成的一句]'), 2: said('{0} 用 {1} [连成的一句]') },
  lines: { 1: said('{0} [的各行文字]') },
  common: { 2: said('{0} 与 {1} [相同的一段]') },
  map: { 2: said('{0} [各行的] {1}') },
  filter: { 2: said('{0} [中的行]（{1}）') },
  some: { 2: said('{0} 中[有一行]（{1}）', '{0} 中必须[有一行]（{1}）') },
  all: { 2: said('{0} 中[每一行]都（{1}）', '{0} 中必须[每一行]都（{1}）') },
  none: { 2: said('{0} 中[没有一行]（{1}）', '{0} 中必须[没有一行]（{1}）') },
  merge: { any: said('{*、} [合在一起]') },
  duplicates: { 1: said('{0} [里重复的]') },
  counterpart: { 2: said('{0} 中与 {1} [对应的行]'), 3: said('{0} 中按 {2} 与 {1} [对应的行]') },
  target: {
    1: said('{0} [读作指标值]'),
    2: { says: '{0} [读作指标值]的 {1}', names: { 1: readings } },
    4: { says: '{0}（类型 {2}，单位 {3}）[读作指标值]的 {1}', names: { 1: readings } },
  },
  compare_targets: { 2: said('{0} [与] {1} 相比的宽严') },
}

/** The wording of an operation; null where it has none. */
export function wordingOf(operator: string, operands: number): Wording | null {
  const all = Object.hasOwn(wordings, operator) ? wordings[operator] : undefined
  if (all === undefined || operands === 0) return null
  return all[operands] ?? all.any ?? null
}

/** A piece of a wording: words, the operation's own word, or an operand. */
export type WordingPiece =
  | { readonly text: string }
  | { readonly word: string }
  | { readonly operand: number }

/** A wording for so many operands, in pieces; each operand is in it once. */
export function wordingPieces(says: string, operands: number): readonly WordingPiece[] {
  const whole = says.replace(/\{\*([^}]*)\}/, (_, joint: string) =>
    Array.from({ length: operands }, (__, at) => `{${at}}`).join(joint),
  )
  return [...whole.matchAll(/\[([^\]]*)\]|\{(\d+)\}|[^[{]+/g)].map(([text, word, operand]) => {
    if (word !== undefined) return { word }
    return operand === undefined ? { text } : { operand: Number(operand) }
  })
}
