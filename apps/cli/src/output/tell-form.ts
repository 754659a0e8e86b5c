import { sentence } from '@tianbao/finding'
import { type CheckMode, type Form, messagesFor, remedyOf } from '@tianbao/form'
import { pathsIn } from './paths-in.ts'
import { placeInWords } from './place-in-words.ts'
import type { ToldFinding } from './told-finding.ts'

/** The findings of a form, worst first, with their sentences and places. */
export function tellForm(form: Form, mode: CheckMode): readonly ToldFinding[] {
  const messages = messagesFor(form.template, 'zh-CN')
  const pathOf = pathsIn(form.data())
  return form.findings(mode).map((finding) => {
    const { code, severity, addresses, params, reason } = finding
    const [first] = addresses
    const more = addresses.length > 1 ? `等 ${addresses.length} 处` : ''
    return {
      code,
      severity,
      paths: addresses.map(pathOf),
      message: sentence(finding, messages),
      params,
      place: first === undefined ? form.template.title : placeInWords(form, first) + more,
      remedy: remedyOf(form.template, finding),
      reason: reason?.text ?? null,
    }
  })
}
