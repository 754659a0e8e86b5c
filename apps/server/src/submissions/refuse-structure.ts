import type { JsonObject } from '@tianbao/edit'
import { type Finding, findingMessages, mergeMessages } from '@tianbao/finding'
import { ApiError } from '../api-error.ts'
import { zhCN } from '../messages/zh-CN.ts'
import { describeFindings } from './describe-findings.ts'

const messages = mergeMessages(findingMessages['zh-CN'], zhCN)

/** Findings that one answer lists, at most. */
const listed = 100

/** Refuses what the form has no place for. @throws ApiError `submission.structure`, where there is anything. */
export function refuseStructure(faults: readonly Finding[], document: JsonObject): void {
  if (faults.length === 0) return
  const findings = describeFindings(faults.slice(0, listed), document, messages)
  throw new ApiError('submission.structure', { count: faults.length }, { findings })
}
