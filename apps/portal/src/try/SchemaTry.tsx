import type { Json } from '@tianbao/edit'
import { type FieldError, type FitsPattern, SchemaForm } from '@tianbao/form-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { Judge } from './judge/judge.ts'
import type { Reading, Remark, Verdict } from './judge/protocol.ts'
import { loadFitsPattern } from './load-fits-pattern.ts'
import { RemarkList } from './RemarkList.tsx'
import { troubleOf } from './use-reading.ts'

interface SchemaTryProps {
  readonly reading: Extract<Reading, { is: 'schema' }>
  readonly judge: Judge
}

/** What the ids of the form's controls begin with: there is one form on this page. */
const idPrefix = 'try'

/** Milliseconds after the last change until data is checked. */
const pause = 120

/** A plain schema as a form, what is wrong with what was filled in, and the data that came of it. */
export function SchemaTry({ reading, judge }: SchemaTryProps) {
  const [data, setData] = useState<Json | undefined>(reading.data ?? undefined)
  const fitsPattern = useFitsPattern()
  const { verdict, trouble } = useVerdict(reading, judge, data)
  const remarks = verdict?.of === 'schema' ? verdict.remarks : none
  const errors = useMemo<readonly FieldError[]>(
    () => remarks.map(({ at, text }) => ({ pointer: at, sentence: text })),
    [remarks],
  )
  const count = verdict?.of === 'schema' ? verdict.count : 0
  return (
    <div className="p-try-schema">
      <div className="p-try-form">
        {fitsPattern !== null && (
          <SchemaForm
            schema={reading.schema}
            uiSchema={reading.ui}
            {...(reading.data === null ? {} : { initialData: reading.data })}
            onChange={setData}
            errors={errors}
            idPrefix={idPrefix}
            fitsPattern={fitsPattern}
          />
        )}
      </div>
      <aside className="p-try-side">
        <section aria-labelledby="try-findings">
          <h2 id="try-findings">问题 {count}</h2>
          {trouble !== null && (
            <p role="alert" className="p-try-trouble">
              {trouble}
            </p>
          )}
          {count === 0 && trouble === null && (
            <p className="p-note p-pad">{verdict === null ? '填了就检查。' : '填的数没有问题。'}</p>
          )}
          <RemarkList remarks={remarks} onGo={goTo} />
          {count > remarks.length && (
            <p className="p-note p-pad">其余 {count - remarks.length} 个没有列出。</p>
          )}
        </section>
        <section aria-labelledby="try-data" className="p-try-data">
          <h2 id="try-data">数据</h2>
          {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard. */}
          <pre className="p-json" tabIndex={0}>
            {data === undefined ? '' : shortJson(data)}
          </pre>
        </section>
      </aside>
    </div>
  )
}

const none: readonly Remark[] = []
/** Characters of the data that are shown. */
const mostShown = 200_000

function shortJson(data: Json): string {
  const text = JSON.stringify(data, null, 2)
  return text.length > mostShown ? `${text.slice(0, mostShown)}\n……` : text
}

/** Stands in the control of a value, or of the nearest group around it. */
function goTo({ at }: Remark): void {
  for (let pointer = at; ; pointer = pointer.slice(0, pointer.lastIndexOf('/'))) {
    const control = document.getElementById(`${idPrefix}${pointer.replaceAll('/', '_')}`)
    if (control) {
      control.scrollIntoView({ block: 'nearest' })
      const inner = control.matches('input, select, textarea, button')
        ? control
        : control.querySelector<HTMLElement>('input, select, textarea, button')
      inner?.focus({ preventScroll: true })
    }
    if (control || pointer === '') return
  }
}

interface Judged {
  readonly verdict: Verdict | null
  readonly trouble: string | null
}

function useVerdict(reading: SchemaTryProps['reading'], judge: Judge, data: Json | undefined): Judged {
  const [judged, setJudged] = useState<Judged>({ verdict: null, trouble: null })
  const isMounted = useRef(true)
  useEffect(() => {
    isMounted.current = true
    return () => {
      isMounted.current = false
    }
  }, [])
  useEffect(() => {
    if (data === undefined || reading.fault !== null) return
    const timer = setTimeout(() => {
      judge.check(data, (outcome) => {
        if (!isMounted.current) return
        setJudged(
          outcome.is === 'answered'
            ? { verdict: outcome.value, trouble: null }
            : { verdict: null, trouble: troubleOf(outcome) },
        )
      })
    }, pause)
    return () => clearTimeout(timer)
  }, [reading, judge, data])
  return judged
}

/** The linear-time engine for patterns; null while it is on its way. */
function useFitsPattern(): FitsPattern | null {
  const [found, setFound] = useState<FitsPattern | null>(null)
  useEffect(() => {
    let isGone = false
    loadFitsPattern().then((made) => isGone || setFound(() => made))
    return () => {
      isGone = true
    }
  }, [])
  return found
}
