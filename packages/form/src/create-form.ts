import type { CompiledTemplate } from '@tianbao/template'
import type { Form, FormOptions } from './form-types.ts'
import { createFormWith } from './form-with.ts'
import { formScoring } from './scores/form-scoring.ts'

/**
 * Opens a form: a document as it was kept, data from elsewhere, or a new one where neither is given. Throws only for
 * our own bugs: whatever is wrong with the data is in `findings`. Where script is fetched before it runs, the reader of
 * clauses is fetched along; a page whose forms mostly score nothing takes `loadScoring` and `createFormWith`.
 */
export function createForm(compiled: CompiledTemplate, options: FormOptions): Form {
  return createFormWith(formScoring, compiled, options)
}
