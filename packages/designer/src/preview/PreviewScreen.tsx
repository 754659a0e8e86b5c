import { FormFrame } from '@tianbao/form-react'
import { useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { PanelProps } from '../screen/panel-props.ts'
import { PaperDesk } from './PaperDesk.tsx'
import { useFilled } from './use-filled.ts'
import { useSamples } from './use-samples.ts'
import '../styles/preview.css'

/** The form as the clerk has it, or as paper; empty, or filled with one of the draft's samples. Nothing is kept. */
export function PreviewScreen({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const steps = useStore(design.store, (state) => state.history.position)
  const { samples } = useSamples()
  const face = useStore(view.store, (state) => state.face)
  const [name, setName] = useState('')
  const sample = useMemo(() => samples.find((one) => one.name === name)?.sample ?? null, [samples, name])
  const filled = useFilled(template, sample)
  return (
    <div className="d-preview">
      <div className="d-preview-bar">
        <fieldset className="d-tabs">
          <legend className="d-unseen">{say('preview.as')}</legend>
          {(['clerk', 'paper'] as const).map((one) => (
            <button key={one} type="button" aria-pressed={face === one} onClick={() => view.preview(one)}>
              {say(`preview.${one}`)}
            </button>
          ))}
        </fieldset>
        <span>{say('preview.note', { count: steps })}</span>
        <span className="d-space" />
        <label>
          {say('preview.with')}
          <select value={name} onChange={(event) => setName(event.target.value)}>
            <option value="">{say('preview.empty')}</option>
            {samples.map((one) => (
              <option key={one.name} value={one.name}>
                {one.name}
              </option>
            ))}
          </select>
        </label>
      </div>
      {filled === null ? (
        <p className="d-empty">{say('preview.unfit')}</p>
      ) : face === 'paper' ? (
        <PaperDesk filled={filled} isBlank={sample === null} />
      ) : (
        <div className="d-preview-clerk">
          <FormFrame page={filled.page} />
        </div>
      )}
    </div>
  )
}
