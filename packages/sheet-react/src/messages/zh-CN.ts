import type { Messages } from '@tianbao/finding'

/** Words that a table says to those who hear it, in Chinese. */
export const zhCN: Messages = {
  'sheet.mark': '问题 {number}，{severity}',
  'sheet.severity_error': '错误',
  'sheet.severity_warning': '警告',
  'sheet.severity_hint': '提示',
  'sheet.empty': '空',
}
