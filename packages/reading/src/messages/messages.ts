import type { Messages } from '@tianbao/finding'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for every issue of a target reading, by language. */
export const readingMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = { 'zh-CN': zhCN, en }
