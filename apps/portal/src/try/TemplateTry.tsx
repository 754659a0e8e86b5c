import type { JsonObject } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { createForm } from '@tianbao/form'
import { createFillPage, type FillPage, FormFrame } from '@tianbao/form-react'
import { type CompiledTemplate, createSchemaFindings } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { serverDay } from '../api/clock.ts'
import type { Judge } from './judge/judge.ts'
import { troubleOf } from './use-reading.ts'

interface TemplateTryProps {
  readonly compiled: CompiledTemplate
  readonly judge: Judge
  /** The submission as it stands, as JSON. */
  readonly onData: (data: string) => void
}

/** A template as it would be filled: the whole form with its findings, kept nowhere. */
export function TemplateTry({ compiled, judge, onData }: TemplateTryProps) {
  const [page, setPage] = useState<FillPage | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)

  useEffect(() => {
    const opened = openTrial(compiled, judge, setTrouble, (data) => onData(JSON.stringify(data, null, 2)))
    setPage(opened.page)
    return opened.close
  }, [compiled, judge, onData])

  return (
    <>
      {trouble !== null && (
        <p role="alert" className="p-try-trouble">
          {trouble}
        </p>
      )}
      {page && <FormFrame page={page} />}
    </>
  )
}

/** A form whose schema is judged elsewhere: what was last said of it stands until the next answer comes. */
function openTrial(
  compiled: CompiledTemplate,
  judge: Judge,
  onTrouble: (trouble: string | null) => void,
  onData: (data: JsonObject) => void,
): { readonly page: FillPage; close(): void } {
  const findingsOf = createSchemaFindings(compiled)
  let said: readonly Finding[] = []
  let asked: JsonObject | null = null
  let isClosed = false
  const form = createForm(compiled, {
    validate: () => said,
    today: serverDay(),
    mintId: () => crypto.randomUUID(),
  })

  const ask = () => {
    const document = form.document()
    if (document === asked) return
    asked = document
    const data = form.data()
    onData(data)
    judge.check(data, (outcome) => {
      if (isClosed) return
      if (outcome.is !== 'answered') return onTrouble(troubleOf(outcome))
      onTrouble(null)
      if (outcome.value.of !== 'template') return
      said = findingsOf(data, outcome.value.errors)
      form.judgeAnew()
    })
  }

  const stop = form.subscribe(ask)
  const page = createFillPage(form)
  ask()
  return {
    page,
    close() {
      isClosed = true
      stop()
      page.close()
    },
  }
}
