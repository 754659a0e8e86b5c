import { toPointer } from '@tianbao/edit'
import { expectationOf, type Form } from '@tianbao/form'
import type { Sample } from '@tianbao/template'

/** A form as it stands, kept as a sample: its data, the reasons that were written, and what it says of itself now. */
export function sampleOf(form: Form): Sample {
  const { form: word, region, year } = form.template
  const data = form.data()
  const reasons = form.findings('submitting').flatMap(({ code, addresses: [first], reason }) => {
    const path = reason && first !== undefined ? toPointer(data, first) : undefined
    return reason && path !== undefined ? [{ code, path, text: reason.text }] : []
  })
  return {
    template: { form: word, region, year },
    data,
    ...(reasons.length > 0 && { reasons }),
    expect: expectationOf(form),
  }
}

/** A name for a new sample that no other has. */
export function freshSampleName(stem: string, taken: readonly string[]): string {
  for (let number = 1; ; number += 1) if (!taken.includes(`${stem}${number}`)) return `${stem}${number}`
}
