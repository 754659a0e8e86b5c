import { type FormEvent, useEffect, useRef, useState } from 'react'
import { api, type Resolution, type TemplateLine } from '../api/api.ts'
import { Refused } from '../api/reach.ts'

/** 为什么是这张表: which form applies to a region in a year, with every step of the way up to its province. */
export function WhichForm({ templates }: { readonly templates: readonly TemplateLine[] }) {
  const [region, setRegion] = useState('')
  const [year, setYear] = useState(() => String(Math.max(...templates.map((one) => one.year))))
  const [day, setDay] = useState('')
  const [found, setFound] = useState<Resolution | null>(null)
  const [trouble, setTrouble] = useState('')
  // Of one form's titles the first that is listed stands for it.
  const titles = new Map(templates.toReversed().map((one) => [one.form, one.title]))
  const [form, setForm] = useState(() => mostIssued(templates))
  const answer = useRef<HTMLOListElement>(null)
  useEffect(() => {
    if (found) answer.current?.scrollIntoView({ block: 'nearest' })
  }, [found])
  const ask = (event: FormEvent) => {
    event.preventDefault()
    setTrouble('')
    const key = { region: region.trim(), form, year: Number(year) }
    api.resolve(key, day === '' ? null : endOf(day)).then(setFound, (error: unknown) => {
      setFound(null)
      setTrouble(error instanceof Refused ? error.message : '连不上服务器，稍后再查。')
    })
  }
  const isAsked = /^\d{6}(\d{3})?$/.test(region.trim()) && /^\d{4}$/.test(year)
  return (
    <details className="p-which">
      <summary>为什么是这张表</summary>
      <form onSubmit={ask}>
        <label>
          表
          <select value={form} onChange={(event) => setForm(event.target.value)}>
            {[...titles].map(([id, title]) => (
              <option key={id} value={id}>
                {title}
              </option>
            ))}
          </select>
        </label>
        <label>
          地区代码
          <input value={region} inputMode="numeric" onChange={(event) => setRegion(event.target.value)} />
        </label>
        <label>
          年度
          <input value={year} inputMode="numeric" onChange={(event) => setYear(event.target.value)} />
        </label>
        <label>
          哪一天（不选是现在）
          <input type="date" value={day} onChange={(event) => setDay(event.target.value)} />
        </label>
        <button type="submit" className="p-button" disabled={!isAsked}>
          查
        </button>
      </form>
      {trouble !== '' && <p role="alert">{trouble}</p>}
      {found && (
        <ol ref={answer} aria-live="polite">
          {found.trace.map(({ region: at, code, message }) => (
            <li key={`${at} ${code}`}>{message}</li>
          ))}
          <li>{answerOf(found)}</li>
        </ol>
      )}
    </details>
  )
}

/** The form that most regions and years have: that is what one asks about. */
function mostIssued(templates: readonly TemplateLine[]): string {
  const count = (form: string) => templates.filter((one) => one.form === form).length
  return templates.map(({ form }) => form).toSorted((a, b) => count(b) - count(a))[0] ?? ''
}

/** The last moment of a day in China. */
function endOf(day: string): string {
  return `${day}T23:59:59.999+08:00`
}

function answerOf({ version }: Resolution): string {
  if (version === null) return '没有可用的表，不用别的年度的。'
  return `用${version.regionName} ${version.year} 年度第 ${version.number} 版，编号 ${version.digest.slice(0, 12)}。`
}
