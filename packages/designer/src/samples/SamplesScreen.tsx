import { judgeSample, type SampleVerdict, sampleDay } from '@tianbao/form'
import { FormFrame } from '@tianbao/form-react'
import { compileTemplate } from '@tianbao/template'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { useFilled } from '../preview/use-filled.ts'
import { useSamples } from '../preview/use-samples.ts'
import { useDraft } from '../saving/draft-context.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import { freshSampleName, sampleOf } from './sample-of.ts'
import { VerdictLines } from './VerdictLines.tsx'
import '../styles/preview.css'

/** The template's tests: forms filled here, kept with what they are to say, and held to it whenever it changes. */
export function SamplesScreen({ design }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const isReading = useStore(design.store, (state) => state.isReading)
  const draft = useDraft()
  const { samples, again } = useSamples()
  const [name, setName] = useState<string | null>(null)
  const [typed, setTyped] = useState('')
  const [said, setSaid] = useState('')
  const sample = useMemo(() => samples.find((one) => one.name === name)?.sample ?? null, [samples, name])
  const filled = useFilled(template, sample)
  const verdicts = useMemo((): ReadonlyMap<string, SampleVerdict> => {
    const { compiled } = compileTemplate(template)
    return new Map(
      compiled
        ? samples.map((one) => [one.name, judgeSample(compiled, one.sample, { today: sampleDay(compiled) })])
        : [],
    )
  }, [template, samples])
  if (draft === null) return <p className="d-empty">{say('samples.no_draft')}</p>

  const done = async (work: Promise<void>, words: string) => {
    try {
      await work
      await again()
      setSaid(words)
    } catch (error) {
      setSaid(error instanceof Error ? error.message : String(error))
    }
  }
  const keep = () => {
    if (!filled) return
    const called =
      typed.trim() ||
      (name ??
        freshSampleName(
          say('samples.stem'),
          samples.map((one) => one.name),
        ))
    void done(
      draft.life.putSample(called, sampleOf(filled.form)),
      say('samples.kept', { name: called }),
    ).then(() => {
      setName(called)
      setTyped('')
    })
  }
  const remove = (one: string) => {
    void done(draft.life.removeSample(one), say('samples.removed', { name: one }))
    if (one === name) setName(null)
  }
  const verdict = name === null ? undefined : verdicts.get(name)
  return (
    <div className="d-samples">
      <aside>
        <p className="d-history-head">
          <strong>{say('screen.samples')}</strong> {say('samples.about')}
        </p>
        <ul>
          <li className="d-sample">
            <button type="button" aria-pressed={name === null} onClick={() => setName(null)}>
              {say('samples.new')}
            </button>
          </li>
          {samples.map((one) => (
            <li key={one.name} className="d-sample">
              <button type="button" aria-pressed={name === one.name} onClick={() => setName(one.name)}>
                {one.name}
                <span className={verdicts.get(one.name)?.isMet ? 'd-ok' : 'd-bad'}>
                  {verdicts.get(one.name)?.isMet ? say('samples.met') : say('samples.unmet')}
                </span>
              </button>
              {!isReading && (
                <button
                  type="button"
                  className="d-bare"
                  aria-label={say('samples.remove', { name: one.name })}
                  onClick={() => remove(one.name)}
                >
                  ×
                </button>
              )}
            </li>
          ))}
        </ul>
        {verdict && filled && <VerdictLines verdict={verdict} form={filled.form} />}
        {!isReading && (
          <div className="d-samples-keep">
            <label>
              {say('samples.name')}
              <input
                value={typed}
                maxLength={40}
                placeholder={name ?? ''}
                onChange={(event) => setTyped(event.target.value)}
              />
            </label>
            <button type="button" className="d-button" disabled={!filled} onClick={keep}>
              {say('samples.keep')}
            </button>
          </div>
        )}
        <p role="status" className="d-hint">
          {said}
        </p>
      </aside>
      <section aria-label={name ?? say('samples.new')}>
        {filled ? (
          <FormFrame key={name ?? ''} page={filled.page} />
        ) : (
          <p className="d-empty">{say('preview.unfit')}</p>
        )}
      </section>
    </div>
  )
}
