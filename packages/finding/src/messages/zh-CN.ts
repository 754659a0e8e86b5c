import type { Messages } from '../messages.ts'

/** The words for values that are not text: what an empty hole, a flag and a list look like in a sentence. */
export const zhCN: Messages = {
  'finding.empty': '空',
  'finding.yes': '是',
  'finding.no': '否',
  'finding.separator': '、',
}
