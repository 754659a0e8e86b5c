import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** Sentences for the finding codes of this room (`read.*`, `gate.*`, `lint.*`, `schema.*`), by language. */
export const templateMessages = { 'zh-CN': zhCN, en }
