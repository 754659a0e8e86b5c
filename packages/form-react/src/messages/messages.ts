import { fillHoles, type Messages, type Param } from '@tianbao/finding'
import { carriedZhCN } from './carried-zh-CN.ts'
import { schemaFormZhCN } from './schema-zh-CN.ts'
import { scoringZhCN } from './scoring-zh-CN.ts'
import { zhCN } from './zh-CN.ts'

/** The words of the page. */
export const chinese: Messages = { ...zhCN, ...carriedZhCN, ...schemaFormZhCN, ...scoringZhCN }

/** A word of the page. @throws Error where there is none: a bug of ours. */
export function say(code: string, params: Readonly<Record<string, Param>> = {}): string {
  const text = chinese[code]
  if (text === undefined) throw new Error(`The page has no words for "${code}".`)
  return fillHoles(text, params)
}
