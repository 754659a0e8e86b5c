import { toPointer } from '@tianbao/edit'
import { type Finding, sentence } from '@tianbao/finding'
import { type CheckedFinding, type Form, type Language, messagesFor } from '@tianbao/form'

/** A finding for a program around the form: as data, with its sentence and where in the submission it stands. */
export interface ToldFinding extends CheckedFinding {
  readonly sentence: string
  /** JSON Pointers into the submission, one for each address that stands in it. */
  readonly paths: readonly string[]
}

/** The form's findings in a language, a template's own messages in their author's. */
export function toldFindings(form: Form, language: Language): readonly ToldFinding[] {
  const messages = messagesFor(form.template, language)
  const words = (finding: Finding) =>
    Object.hasOwn(messages, finding.code) ? sentence(finding, messages) : finding.code
  return form.findings('filling').map((finding) => ({
    ...finding,
    sentence: words(finding),
    paths: finding.addresses.flatMap((address) => toPointer(form.document(), address) ?? []),
  }))
}
