import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** The words of the sheet-react room, by language. */
export const sheetReactMessages = { 'zh-CN': zhCN, en }

export type SheetLanguage = keyof typeof sheetReactMessages
