import { en } from './messages/en.ts'
import { zhCN } from './messages/zh-CN.ts'

export type { Finding, Param, Severity } from './finding.ts'
export type { Messages } from './messages.ts'
export { mergeMessages, missingMessages } from './messages.ts'
export { numberText } from './number-text.ts'
export { fillHoles, sentence } from './sentence.ts'
export { worstFirst } from './worst-first.ts'

/** The words for values in a sentence, by language; merged into every room's messages. */
export const findingMessages = { 'zh-CN': zhCN, en }
