import { createForm, type Form, openSample, sampleDay } from '@tianbao/form'
import { createFillPage, type FillPage } from '@tianbao/form-react'
import { type CompiledTemplate, compileTemplate, type Sample, type Template } from '@tianbao/template'
import { useEffect, useMemo, useState } from 'react'

/** A form of the template that is drawn, as a clerk would have it. */
export interface Filled {
  readonly compiled: CompiledTemplate
  readonly form: Form
  readonly page: FillPage
}

/**
 * Fills the template with a sample, or opens it empty, to be tried: nothing of it is kept. Null where the template does
 * not compile, which the checks tell.
 */
export function useFilled(template: Template, sample: Sample | null): Filled | null {
  const compiled = useMemo(() => compileTemplate(template).compiled ?? null, [template])
  const form = useMemo(() => compiled && opened(compiled, sample), [compiled, sample])
  const [page, setPage] = useState<FillPage | null>(null)
  useEffect(() => {
    if (!form) return
    const made = createFillPage(form)
    setPage(made)
    return () => {
      made.close()
      setPage(null)
    }
  }, [form])
  // Between two forms the page is still the one before.
  return compiled && form && page && page.form === form ? { compiled, form, page } : null
}

function opened(compiled: CompiledTemplate, sample: Sample | null): Form {
  const today = sampleDay(compiled)
  if (sample) return openSample(compiled, sample, { today })
  let minted = 0
  return createForm(compiled, { today, mintId: () => `slot${++minted}` })
}
