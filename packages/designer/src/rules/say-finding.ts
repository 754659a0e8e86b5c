import { type Finding, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import { rulesMessages } from '@tianbao/rules'
import { templateMessages } from '@tianbao/template'
import { designerMessages } from '../messages/messages.ts'

const table = mergeMessages(
  findingMessages['zh-CN'],
  rulesMessages['zh-CN'],
  templateMessages['zh-CN'],
  designerMessages['zh-CN'],
)

/** What a person reads of what is wrong with a rule: the gate's words, the linter's, and this room's. */
export function sayFinding(finding: Pick<Finding, 'code' | 'params'>): string {
  return sentence(finding, table)
}
