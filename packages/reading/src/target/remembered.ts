import { createMemory } from '../memory/memory.ts'
import { readTarget } from './target.ts'
import type { TargetReading } from './target-reading.ts'

/** A form has some hundred different target values. */
const memory = createMemory<TargetReading>({ most: 2000, longest: 300 })

/** Those of forms without these columns: a key need not be made for each question. */
const plain = createMemory<TargetReading>({ most: 2000, longest: 300 })

const readPlain = (text: string): TargetReading => readTarget(text)

/** The reading of a target value beside the cells of 指标值类型 and 计量单位 (null: no such column), each read once. */
export function rememberedTarget(text: string, type: string | null, unit: string | null): TargetReading {
  if (type === null && unit === null) return plain(text, readPlain)
  const key = `${type?.length ?? '-'}:${unit?.length ?? '-'}:${type ?? ''}${unit ?? ''}${text}`
  return memory(key, () =>
    readTarget(text, { ...(type === null ? {} : { type }), ...(unit === null ? {} : { unit }) }),
  )
}
