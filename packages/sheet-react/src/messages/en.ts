import type { Messages } from '@tianbao/finding'

/** Words that a table says to those who hear it, in English. */
export const en: Messages = {
  'sheet.mark': 'Finding {number}, {severity}',
  'sheet.severity_error': 'error',
  'sheet.severity_warning': 'warning',
  'sheet.severity_hint': 'hint',
  'sheet.empty': 'empty',
}
