import type { Messages } from '@tianbao/finding'
import { carriedEn } from './carried-en.ts'
import { en } from './en.ts'
import { chinese } from './messages.ts'
import { schemaFormEn } from './schema-en.ts'
import { scoringEn } from './scoring-en.ts'

/** The words of the form-react room, by language. The page speaks Chinese, and does not load this. */
export const formReactMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = {
  'zh-CN': chinese,
  en: { ...en, ...carriedEn, ...schemaFormEn, ...scoringEn },
}
