import { endsClean, isName } from './label.ts'
import type { Per } from './per.ts'
import type { Quantity } from './quantity.ts'
import { quantityWithin } from './quantity-within.ts'
import { wayOf } from './step-verbs.ts'
import { unitOf } from './unit.ts'

const onlyOne = /[1一](?![\d.点十百千万])/y

/** 第一次, 首起: the first of several. */
const initial = /^(?:第一|第1|首)(?=[次起件例回])/

const lacks = /[\u4e00-\u9fa5]{2}(?:缺|缺少|漏|遗漏)$/

/** 缺一扣1分. */
const lackingOne = /^[缺漏少][1一]$/

const singleVerbs =
  /^(?:未完成|未开展|未建成|违规|违反|违纪|被举报|收到|接到|受到|少|缺少|缺|漏|超|低|高|发生|出现|发现|查出|有|存在|逾期|延期|延迟|迟|晚|降低|下降|遗漏|迟报|推迟|被投诉|被通报)/

/** 少1个, 漏一项, 有1件案件, 一处不符合: one thing, without 每. Of more than one nobody knows whether each is meant. */
export function single(piece: string): Per | null {
  if (lackingOne.test(piece)) return single(`缺${piece.slice(1)}项`)
  const lead = singleVerbs.exec(piece)?.[0] ?? ''
  if (initial.test(piece)) return first(piece)
  const found = quantityWithin(piece, lead.length)
  if (found === null || found.quantity.value !== 1 || found.quantity.unit === null) return null
  const at = lead.length + found.noun.length
  onlyOne.lastIndex = at
  if (!onlyOne.test(piece)) return null
  // 档案资料缺一项: what lacks, and of what.
  if (
    lead === '' &&
    lacks.test(found.noun) &&
    isName(found.noun) &&
    /^的?$/.test(piece.slice(found.quantity.end))
  )
    return { ...one(found.quantity), way: 'missing', noun: found.noun }
  // 被省级通报一次: what happens, and how often.
  const isEvent = lead === '' && /^(?:次|起|例|人次)$/.test(found.quantity.unit) && found.noun.length > 1
  if (lead === '' && found.noun !== '' && !isEvent) return null
  const noun = piece.slice(found.quantity.end).replace(/(?:的|时|者)$/, '')
  if (!endsClean(noun) || !endsClean(found.noun)) return null
  if (!isName(noun) || !isName(found.noun) || /^[过于出]/.test(found.noun)) return null
  if (/^(?:及?以上|以下|以内|内|左右)/.test(noun)) return null
  if (lead === '' && noun === '' && !isEvent) return null
  const way = lead === '' ? 'occur' : (wayOf.get(lead) ?? 'plain')
  return { ...one(found.quantity), way, noun: found.noun + noun }
}

function one({ unit, isPoint }: Omit<Quantity, 'value'>): Omit<Per, 'way' | 'noun'> {
  return { step: 1, unit, isPoint, mark: null, markUnit: null, before: '', isEvery: false }
}

function first(piece: string): Per | null {
  const at = initial.exec(piece)?.[0].length ?? 0
  const unit = unitOf(piece, at)
  const noun = unit === null ? '' : piece.slice(unit.end).replace(/(?:的|时|者)$/, '')
  if (unit === null || !isName(noun)) return null
  return { ...one({ unit: unit.unit, end: 0, isPoint: false }), way: 'occur', before: '首', noun }
}
