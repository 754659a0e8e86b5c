import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** The sentences of this room, by language. */
export const versionsMessages = { 'zh-CN': zhCN, en }
