import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for this room's finding codes, by language. */
export const scoringMessages = { 'zh-CN': zhCN, en }
