import { mergeMessages } from '@tianbao/finding'
import { rulesMessages } from '@tianbao/rules'
import { sheetMessages } from '@tianbao/sheet'
import { en } from './en.ts'
import { schemaMessages } from './schema-messages.ts'
import { zhCN } from './zh-CN.ts'

/**
 * Sentences for every finding that this room answers, by language: its own (`read.*`, `gate.*`, `lint.*`, `schema.*`)
 * and those of the rooms that it asks about rules and sheets.
 */
export const templateMessages = {
  'zh-CN': mergeMessages(zhCN, schemaMessages['zh-CN'], rulesMessages['zh-CN'], sheetMessages['zh-CN']),
  en: mergeMessages(en, schemaMessages.en, rulesMessages.en, sheetMessages.en),
}
