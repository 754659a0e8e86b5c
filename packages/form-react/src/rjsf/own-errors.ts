import { toPointer } from '@tianbao/edit'
import type { Cause } from '@tianbao/form'
import type { FillPage } from '../page/fill-page-types.ts'
import type { FieldError } from './errors-by-field.ts'

/** What is wrong with the values that RJSF draws, each with its number, at a JSON Pointer into the data. */
export function ownErrors(page: FillPage, causes: readonly Cause[]): readonly FieldError[] {
  return causes.flatMap(({ number, isExplained, findings }) =>
    findings.flatMap((finding) =>
      finding.addresses.flatMap((address): FieldError[] => {
        if (isExplained || page.isShown(address)) return []
        const pointer = toPointer(page.form.document(), address)
        return pointer === undefined
          ? []
          : [{ pointer, sentence: `${number}　${page.sentences.of(finding)}` }]
      }),
    ),
  )
}
