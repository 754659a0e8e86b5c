import { rectOf } from '@tianbao/sheet-react'
import { type RefObject, useDeferredValue, useLayoutEffect, useMemo, useState } from 'react'
import { useStore } from 'zustand'
import { useLooked } from '../checks/use-linter.ts'
import { say } from '../messages/messages.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { faceFields } from './drawing/cell-face.ts'
import { type Box, boxOf } from './measure.ts'
import { marksOfRules, type RuleMark } from './rule-marks.ts'

/** What rules read and write, laid over the table: those of the field where one stands. */
export function RuleMarks({ sheet }: { readonly sheet: RefObject<HTMLDivElement | null> }) {
  const canvas = useCanvas()
  const state = useCanvasState((now) => now)
  const drawing = useDeferredValue(state.drawing)
  const rule = useStore(canvas.view.store, (view) => view.rule)
  const { uses } = useLooked()
  const cell = canvas.active()
  const face = cell ? state.drawing.faces.get(cell) : undefined
  const fields = face ? faceFields(face).join(' ') : ''
  const marks = useMemo(() => {
    const own = fields
      .split(' ')
      .flatMap((field) => (field === '' ? [] : uses.of(field).map((use) => use.rule)))
    const rules = own.length > 0 ? own : rule === null ? [] : [rule]
    return marksOfRules(drawing, uses, [...new Set(rules)])
  }, [drawing, uses, fields, rule])
  const [boxes, setBoxes] = useState<readonly { readonly box: Box; readonly how: RuleMark['how'] }[]>([])
  const { zoom } = state
  useLayoutEffect(() => {
    const element = sheet.current
    if (!element) return
    setBoxes(
      marks.flatMap(({ cell: marked, how }) => {
        const box = boxOf(element, rectOf(marked))
        return box ? [{ box, how }] : []
      }),
    )
  }, [sheet, marks, zoom])
  return boxes.map(({ box, how }) => (
    <div key={`${box.left} ${box.top}`} className={`d-use-mark d-use-mark-${how}`} style={box}>
      <span>{say(`use.${how}`)}</span>
    </div>
  ))
}
