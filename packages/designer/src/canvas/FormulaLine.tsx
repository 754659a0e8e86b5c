import { fieldKind } from '@tianbao/fields'
import type { FieldUses } from '@tianbao/template'
import { useLooked } from '../checks/use-linter.ts'
import { say } from '../messages/messages.ts'
import type { CanvasStore } from './canvas.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import { kindOfCell } from './describe-cell.ts'
import { type CellFace, faceFields, faceWords } from './drawing/cell-face.ts'
import { rectName } from './place-names.ts'

/** What the active cell holds, in words, after its name. */
export function FormulaLine() {
  const canvas = useCanvas()
  const state = useCanvasState((now) => now)
  const { uses } = useLooked()
  const [range] = canvas.ranges()
  const cell = canvas.active()
  const face = cell ? state.drawing.faces.get(cell) : undefined
  return (
    <div className="d-formula">
      <output className="d-name-box" aria-label={say('line.address')}>
        {range ? rectName(state.drawing, range) : ''}
      </output>
      <i className="d-fx" aria-hidden="true">
        ƒ
      </i>
      {cell && face && (
        <span className="d-formula-words">
          <span>{kindOfCell(cell, face)}</span>
          <b>{faceWords(face)}</b>
          <span className="d-formula-more">{moreOf(state, face, uses)}</span>
        </span>
      )}
      <kbd>F2</kbd>
    </div>
  )
}

function moreOf({ drawing }: CanvasStore, face: CellFace, uses: FieldUses): string {
  const [field] = faceFields(face)
  const rule = field === undefined ? null : drawing.computedBy(field)
  if (field === undefined) return ''
  if (rule !== null) return say('line.computed', { rule: rule.title ?? rule.id })
  const kind = fieldKind(drawing.fieldAt(field)?.kind ?? '')
  if (!kind) return ''
  const { currency } = drawing.template
  const typed =
    kind.id === 'money'
      ? say('line.typed_money', { kind: kind.title.zh, unit: currency.unit, count: currency.decimals })
      : say('line.typed', { kind: kind.title.zh })
  const readers = new Set(uses.of(field).flatMap(({ rule: one, how }) => (how === 'reads' ? [one] : [])))
  return readers.size === 0 ? typed : say('line.read_by', { typed, count: readers.size })
}
