import { type ColumnUse, setColumnUse } from '@tianbao/sheet'
import { editSheet } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { holdersOf } from './holders.ts'

/** Levels that a table of groups can name: its own title, and that of the group around. */
const groupLevels = 2

/** What the column of a table prints where one stands: the name of a level, and whether equal values become one cell. */
export function ColumnCard() {
  const canvas = useCanvas()
  const { parts, template } = useCanvasState((state) => state.drawing)
  const cell = canvas.active()
  const part = cell && parts.get(cell.from.part)
  const column = part?.column
  if (part?.band?.band !== 'table' || column === undefined || column.columns !== undefined) return null
  const band = part.band.id
  const [list] = holdersOf(canvas).filter(({ isList }) => isList)
  const named = list?.schema['x-catalog']
  const levels = template.catalog?.find(({ id }) => id === named)?.levels
  const count = levels?.length ?? groupLevels
  const set = (use: ColumnUse) =>
    canvas.design.gesture('step.column_use', (now) =>
      editSheet(now, (sheet) => setColumnUse(sheet, { band, column: column.id, use })),
    )
  return (
    <section className="d-card" aria-label={say('holders.column')}>
      <h3>{say('holders.column')}</h3>
      <div className="d-props">
        <label className="d-prop">
          <span>{say('holders.level')}</span>
          <select
            value={column.level ?? ''}
            onChange={({ target: { value } }) => set({ level: value === '' ? null : Number(value) })}
          >
            <option value="">{say('holders.no_level')}</option>
            {Array.from({ length: count }, (_, at) => at + 1).map((level) => (
              <option key={level} value={level}>
                {say('holders.level_of', { level, name: levels?.[level - 1] ?? '' })}
              </option>
            ))}
          </select>
        </label>
        <label className="d-prop">
          <span>{say('holders.merge')}</span>
          <input
            type="checkbox"
            role="switch"
            aria-checked={column.merge === 'value'}
            checked={column.merge === 'value'}
            onChange={({ target }) => set({ merge: target.checked ? 'value' : null })}
          />
        </label>
      </div>
    </section>
  )
}
