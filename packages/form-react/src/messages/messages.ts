import { fillHoles, type Messages, type Param } from '@tianbao/finding'
import { carriedEn } from './carried-en.ts'
import { carriedZhCN } from './carried-zh-CN.ts'
import { en } from './en.ts'
import { schemaFormEn } from './schema-en.ts'
import { schemaFormZhCN } from './schema-zh-CN.ts'
import { scoringEn } from './scoring-en.ts'
import { scoringZhCN } from './scoring-zh-CN.ts'
import { zhCN } from './zh-CN.ts'

const chinese: Messages = { ...zhCN, ...carriedZhCN, ...schemaFormZhCN, ...scoringZhCN }

/** The words of the form-react room, by language. */
export const formReactMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = {
  'zh-CN': chinese,
  en: { ...en, ...carriedEn, ...schemaFormEn, ...scoringEn },
}

/** A word of the page. @throws Error where there is none: a bug of ours. */
export function say(code: string, params: Readonly<Record<string, Param>> = {}): string {
  const text = chinese[code]
  if (text === undefined) throw new Error(`The page has no words for "${code}".`)
  return fillHoles(text, params)
}
