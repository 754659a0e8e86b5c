import { findingMessages, mergeMessages } from '@tianbao/finding'
import { rulesMessages } from '@tianbao/rules'
import { sheetMessages } from '@tianbao/sheet'
import { templateMessages } from '@tianbao/template'

/** The sentences of what can be wrong with a template, its rules and its table. */
export const messages = mergeMessages(
  findingMessages['zh-CN'],
  rulesMessages['zh-CN'],
  sheetMessages['zh-CN'],
  templateMessages['zh-CN'],
)
