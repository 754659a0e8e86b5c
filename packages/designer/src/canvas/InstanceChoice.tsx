import { createForm, openSample, sampleDay } from '@tianbao/form'
import { compileTemplate } from '@tianbao/template'
import { useDeferredValue, useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'
import { useSamples } from '../preview/use-samples.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { filledTexts } from './drawing/fill-faces.ts'

/** Whose values stand in the table (实例): one of the draft's samples, or an empty form. Nothing of it is kept. */
export function InstanceChoice() {
  const canvas = useCanvas()
  const template = useDeferredValue(useCanvasState((state) => state.drawing.template))
  const { samples } = useSamples()
  const [chosen, setChosen] = useState<string | null>(null)
  const name = chosen ?? samples[0]?.name ?? ''
  const sample = samples.find((one) => one.name === name)?.sample ?? null
  useEffect(() => {
    const { compiled } = compileTemplate(template)
    if (!compiled) {
      canvas.fill(null)
      return
    }
    const today = sampleDay(compiled)
    let minted = 0
    const form = sample
      ? openSample(compiled, sample, { today })
      : createForm(compiled, { today, mintId: () => `slot${++minted}` })
    canvas.fill(filledTexts(form))
  }, [canvas, template, sample])
  useEffect(() => () => canvas.fill(null), [canvas])
  return (
    <select
      className="d-instance-choice"
      aria-label={say('mode.whose')}
      value={name}
      onChange={({ target }) => setChosen(target.value)}
    >
      {samples.map((one) => (
        <option key={one.name} value={one.name}>
          {one.name}
        </option>
      ))}
      <option value="">{say('preview.empty')}</option>
    </select>
  )
}
