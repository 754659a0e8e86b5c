import { schemaEn } from './schema-en.ts'
import { schemaZhCN } from './schema-zh-CN.ts'

/** Sentences for `schema.*`, by language: all that a page needs which fills a form and does not make templates. */
export const schemaMessages = { 'zh-CN': schemaZhCN, en: schemaEn }
