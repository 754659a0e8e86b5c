import type { Amount } from './amount.ts'
import { unitAt } from './units.ts'

/** Units that people count in halves. */
const halved = /(?:工作日|小时|学时|课时|年|月|天|日|周)/y
/** 上半年, 每半年, 大半天 are no half of something. */
const partOfWord = /[上下每前后大多过]/

type Half = Pick<Amount, 'unit' | 'end'>

/** What is said to be half of, where `half` stands at a place: 半小时, 半个月; null where nothing is. */
export function halfAt(text: string, at: number): Half | null {
  if (text.charAt(at) !== '半' || (at > 0 && partOfWord.test(text.charAt(at - 1)))) return null
  return text.charAt(at + 1) === '个' ? unitOf(text, at + 2, '个') : unitOf(text, at + 1, '')
}

/** A half behind a number: 1个半小时, 两个半月, 2天半. */
export function halfBehind(text: string, at: number): Half | null {
  if (text.startsWith('个半', at)) return unitOf(text, at + 2, '个')
  halved.lastIndex = at
  const unit = halved.exec(text)?.[0]
  const half = at + (unit?.length ?? 0)
  if (unit === undefined || text.charAt(half) !== '半') return null
  return /^(?:$|[以之内左上(])/.test(text.slice(half + 1)) ? { unit, end: half + 1 } : null
}

/** The unit that is halved, as it is written with a number: 个月, 小时. */
function unitOf(text: string, at: number, counted: '' | '个'): Half | null {
  halved.lastIndex = at
  const word = halved.exec(text)?.[0]
  if (word === undefined) return null
  const unit = unitAt(`${counted}${word}`, 0)?.unit === `${counted}${word}` ? `${counted}${word}` : word
  return { unit, end: at + word.length }
}
