import { mergeMessages } from '@tianbao/finding'
import { editsEn } from './edits.en.ts'
import { editsZhCN } from './edits.zh-CN.ts'
import { en } from './en.ts'
import { variantEn } from './variant.en.ts'
import { variantZhCN } from './variant.zh-CN.ts'
import { wordsEn } from './words.en.ts'
import { wordsZhCN } from './words.zh-CN.ts'
import { zhCN } from './zh-CN.ts'

/** The sentences of this room, by language. */
export const versionsMessages = {
  'zh-CN': mergeMessages(zhCN, editsZhCN, variantZhCN, wordsZhCN),
  en: mergeMessages(en, editsEn, variantEn, wordsEn),
}
