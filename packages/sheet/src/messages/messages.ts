import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for the codes `sheet.*`, by language. */
export const sheetMessages = { 'zh-CN': zhCN, en }
