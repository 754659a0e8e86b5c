import type { JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { sentence } from '@tianbao/finding'
import { createFormWith, type Form, type FormScoring, type Language } from '@tianbao/form'
import { type CompiledTemplate, templateMessages } from '@tianbao/template'
import { useEffect, useMemo, useRef, useState } from 'react'
import { createFillPage } from '../page/fill-page.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { FormFrame } from './FormFrame.tsx'
import { openTemplate } from './open-template.ts'
import { readOnlyForm } from './read-only-form.ts'
import { type ToldFinding, toldFindings } from './told-findings.ts'
import { useScoring } from './use-scoring.ts'

interface TemplateFormProps {
  /** A template as its file says it (`template.json`), or compiled. */
  readonly template: JsonObject | CompiledTemplate
  /** What stands in the form at first. Later values are not looked at: another submission is another `key`. */
  readonly submission?: JsonObject
  /**
   * The submission as somebody returned it to be put right, if they did: a cell that says something else now bears a
   * bar, and what it said then, struck.
   */
  readonly returned?: JsonObject
  /** The submission as it is after each change, computed values left out, as they are not data. */
  readonly onChange?: (submission: JsonObject) => void
  /** What is wrong with it: once it is drawn, and whenever that may have changed. */
  readonly onFindings?: (findings: readonly ToldFinding[]) => void
  /** The authority on the template's schema (`createValidator` of `@tianbao/template/validate`, or a served one). */
  readonly validator?: (data: JsonObject) => readonly Finding[]
  /** The language of sentences handed to `onFindings`. The form itself speaks Chinese. */
  readonly locale?: Language
  readonly readOnly?: boolean
}

/**
 * A form in another React program: the official table, what has no place in it, what is wrong, computed as it is typed.
 * Nothing is sent or kept anywhere; the program around it hears of every change.
 */
export function TemplateForm(props: TemplateFormProps) {
  const { template, submission, validator, readOnly = false } = props
  const opened = useMemo(() => openTemplate(template), [template])
  const [atFirst] = useState({ submission, validator })
  const scoring = useScoring(opened.compiled)
  const form = useMemo(
    () =>
      opened.compiled && scoring !== undefined ? openForm(opened.compiled, scoring, atFirst, readOnly) : null,
    [opened, scoring, atFirst, readOnly],
  )
  if (form) return <OpenForm {...props} form={form} />
  if (opened.compiled) return null
  return (
    <ul role="alert" className="tf-embed tf-errors">
      {opened.findings.slice(0, 20).map((finding) => (
        <li key={JSON.stringify(finding)}>{sentence(finding, templateMessages['zh-CN'])}</li>
      ))}
    </ul>
  )
}

function OpenForm({
  form,
  readOnly = false,
  returned,
  ...told
}: TemplateFormProps & { readonly form: Form }) {
  const [page, setPage] = useState<FillPage | null>(null)
  const latest = useRef(told)
  latest.current = told
  useEffect(() => {
    const page = createFillPage(form)
    setPage(page)
    const tell = () => {
      const { onFindings, locale = 'zh-CN' } = latest.current
      onFindings?.(toldFindings(form, locale))
    }
    const stopEdits = form.onEdits(() => latest.current.onChange?.(form.data()))
    const stopEntries = page.store.subscribe((now, before) => {
      if (now.entries !== before.entries) tell()
    })
    return () => {
      stopEdits()
      stopEntries()
      page.close()
    }
  }, [form])
  useEffect(() => page?.setReturned(returned ?? null), [page, returned])
  return page && <FormFrame page={page} isReadOnly={readOnly} />
}

interface AtFirst {
  readonly submission: JsonObject | undefined
  readonly validator: TemplateFormProps['validator'] | undefined
}

function openForm(
  compiled: CompiledTemplate,
  scoring: FormScoring | null,
  { submission: data, validator: validate }: AtFirst,
  isReadOnly: boolean,
): Form {
  const form = createFormWith(scoring, compiled, {
    ...(data ? { data } : {}),
    ...(validate ? { validate } : {}),
    today: today(),
    mintId: () => crypto.randomUUID(),
  })
  return isReadOnly ? readOnlyForm(form) : form
}

/** The day by this machine's clock. */
function today(): string {
  const now = new Date()
  const two = (part: number) => String(part).padStart(2, '0')
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`
}
