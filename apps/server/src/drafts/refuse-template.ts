import { type Finding, findingMessages, mergeMessages, sentence } from '@tianbao/finding'
import { readTemplate, type Template, templateMessages } from '@tianbao/template'
import { versionsMessages } from '@tianbao/versions'
import { ApiError, type ApiErrorCode } from '../api-error.ts'

const messages = mergeMessages(findingMessages['zh-CN'], templateMessages['zh-CN'], versionsMessages['zh-CN'])

/** Findings that one answer lists, at most. */
const listed = 100

/** A template's findings as HTTP tells them: each with its sentence. */
export function toldFindings(findings: readonly Finding[]) {
  return findings.slice(0, listed).map(({ code, severity, addresses, params }) => ({
    code,
    severity,
    addresses,
    params,
    message: sentence({ code, params }, messages),
  }))
}

/** Refuses findings of a template. @throws ApiError with the first one's place and sentence, where there is one. */
export function refuseFindings(code: ApiErrorCode, findings: readonly Finding[]): void {
  const [first] = toldFindings(findings)
  if (!first) return
  const params = { count: findings.length, place: first.addresses[0] ?? '', detail: first.message }
  throw new ApiError(code, params, { findings: toldFindings(findings) })
}

/** A template out of its JSON text. @throws ApiError `draft.template`, with what is wrong and where. */
export function readOrRefuse(text: string): Template {
  const { template, findings } = readTemplate(text)
  if (template) return template
  refuseFindings('draft.template', findings)
  throw new Error('A template that cannot be read has no findings.')
}
