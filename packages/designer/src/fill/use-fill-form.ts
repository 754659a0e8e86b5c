import { createForm, type Form, openSample, sampleDay } from '@tianbao/form'
import { compileTemplate, type Sample, type Template } from '@tianbao/template'
import { useEffect, useRef, useState } from 'react'

/** How long a template rests before what is tried is opened in it anew, in milliseconds: never part of a gesture. */
const restsFor = 250

/**
 * A form of the template that is drawn, to be filled beside it. What was typed stays while the template changes, until
 * another sample is chosen. Null where the template does not compile.
 */
export function useFillForm(template: Template, sample: Sample | null): Form | null {
  const [form, setForm] = useState<Form | null>(null)
  const last = useRef<{ readonly sample: Sample | null; readonly form: Form } | null>(null)
  useEffect(() => {
    const timer = setTimeout(() => {
      const { compiled } = compileTemplate(template)
      if (!compiled) return setForm(null)
      const today = sampleDay(compiled)
      let minted = 0
      const mintId = () => `slot${++minted}`
      const before = last.current?.sample === sample ? last.current.form : null
      const next =
        before !== null
          ? createForm(compiled, { document: before.document(), today, mintId })
          : sample
            ? openSample(compiled, sample, { today })
            : createForm(compiled, { today, mintId })
      last.current = { sample, form: next }
      return setForm(next)
    }, restsFor)
    return () => clearTimeout(timer)
  }, [template, sample])
  return form
}
