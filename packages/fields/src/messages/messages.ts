import type { Messages } from '@tianbao/finding'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for every code of this room, by language. */
export const fieldsMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = { 'zh-CN': zhCN, en }
