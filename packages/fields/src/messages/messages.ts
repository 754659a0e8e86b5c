import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for every code of this room, by language. */
export const fieldsMessages: {
  readonly 'zh-CN': Readonly<Record<string, string>>
  readonly en: Readonly<Record<string, string>>
} = {
  'zh-CN': zhCN,
  en,
}
