import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for the codes `form.*`, by language. */
export const formMessages = { 'zh-CN': zhCN, en }
