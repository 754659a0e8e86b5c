import { sentence } from '@tianbao/finding'
import { type Form, messagesFor } from '@tianbao/form'
import { useDeferredValue, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { filledTexts } from '../canvas/drawing/fill-faces.ts'
import { say } from '../messages/messages.ts'
import { useSamples } from '../preview/use-samples.ts'
import { KeepSample } from '../samples/KeepSample.tsx'
import type { PanelProps } from '../screen/panel-props.ts'
import { FillEntry } from './FillEntry.tsx'
import { cellShowing, placesIn } from './fill-places.ts'
import { useFillForm } from './use-fill-form.ts'
import './fill.css'

/** 试填: what is selected in the table is filled here; the table shows what follows. Nothing of it is kept unasked. */
export function FillPanel({ design }: PanelProps) {
  const canvas = useCanvas()
  const template = useStore(design.store, (state) => state.template)
  const settled = useDeferredValue(template)
  const { samples, again } = useSamples()
  const [name, setName] = useState('')
  const sample = useMemo(() => samples.find((one) => one.name === name)?.sample ?? null, [samples, name])
  const form = useFillForm(settled, sample)
  useEffect(() => {
    // Somebody's values are shown by this panel now.
    if (canvas.store.getState().mode === 'instance') canvas.show('design')
    return () => canvas.fill(null)
  }, [canvas])
  return (
    <div className="d-fill">
      <div className="d-fill-head">
        <select
          className="d-instance-choice"
          aria-label={say('preview.with')}
          value={name}
          onChange={(event) => setName(event.target.value)}
        >
          <option value="">{say('preview.empty')}</option>
          {samples.map((one) => (
            <option key={one.name}>{one.name}</option>
          ))}
        </select>
        {form && (
          <KeepSample
            template={template}
            data={() => form.data()}
            taken={samples.map((one) => one.name)}
            onKept={again}
          />
        )}
      </div>
      {form ? <Filled key={name} form={form} /> : <p className="d-hint">{say('preview.unfit')}</p>}
    </div>
  )
}

/** Findings that are told; the rest is a number. */
const mostTold = 50

function Filled({ form }: { readonly form: Form }) {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  // What is selected follows from these.
  useCanvasState((state) => state.anchor)
  useCanvasState((state) => state.far)
  const version = useSyncExternalStore(form.subscribe, form.document)
  useEffect(() => {
    void version
    canvas.fill(filledTexts(form))
  }, [canvas, form, version])
  const places = placesIn(form, canvas.cells(), drawing)
  const findings = form.findings('submitting')
  const messages = messagesFor(form.template, 'zh-CN')
  const show = (address: string | undefined) => {
    const cell = address === undefined ? null : cellShowing(drawing, address)
    if (cell === null) return
    canvas.stand({ row: cell.row, column: cell.column })
    canvas.askFocus()
  }
  return (
    <>
      <div className="d-fill-entries">
        {places.length === 0 && <p className="d-hint">{say('fill.nothing')}</p>}
        {places.map((address) => (
          <FillEntry key={address} form={form} address={address} />
        ))}
      </div>
      <ul aria-label={say('fill.findings', { count: findings.length })}>
        {findings.slice(0, mostTold).map((finding) => (
          <li key={`${finding.code} ${finding.addresses.join()}`} className="d-check">
            <button type="button" className="d-check-words" onClick={() => show(finding.addresses[0])}>
              <span className={`d-count d-count-${finding.severity}`}>
                {say(`fill.is_${finding.severity}`)}
              </span>
              <span>{sentence(finding, messages)}</span>
            </button>
          </li>
        ))}
      </ul>
      {findings.length > mostTold && (
        <p className="d-hint">{say('fill.more', { count: findings.length - mostTold })}</p>
      )}
    </>
  )
}
