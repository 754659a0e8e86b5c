import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { commonLook, setSelectedLook } from '../canvas/gestures/looks.ts'
import { setColumnWidth, setRowHeight } from '../canvas/gestures/resize.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'

const aligns = ['left', 'centre', 'right'] as const

/** How the selected cells are set, and how wide and high their column and row are. */
export function CellLooks() {
  const canvas = useCanvas()
  const { drawing } = useCanvasState((now) => now)
  const cell = canvas.active()
  if (!cell) return <p className="d-none">{say('status.nothing')}</p>
  const column = drawing.grid.columns[cell.column]
  const row = drawing.grid.rows[cell.row]
  const align = commonLook(canvas, 'align')
  const indent = commonLook(canvas, 'indent') ?? 0
  const isVertical = commonLook(canvas, 'vertical') === true
  const isBold = commonLook(canvas, 'bold') === true
  const isOneLine = commonLook(canvas, 'wrap') === false
  return (
    <div className="d-props">
      <label className="d-prop">
        <span>{say('look.align')}</span>
        <select
          value={align ?? ''}
          onChange={({ target: { value } }) =>
            setSelectedLook(canvas, { align: aligns.find((one) => one === value) })
          }
        >
          <option value="">{say('look.by_kind')}</option>
          {aligns.map((one) => (
            <option key={one} value={one}>
              {say(`tool.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <Switch
        label={say('tool.vertical')}
        isOn={isVertical}
        onTurn={(isOn) => setSelectedLook(canvas, { vertical: isOn ? true : undefined })}
      />
      <Switch
        label={say('tool.bold')}
        isOn={isBold}
        onTurn={(isOn) => setSelectedLook(canvas, { bold: isOn ? true : undefined })}
      />
      <Switch
        label={say('look.one_line')}
        isOn={isOneLine}
        onTurn={(isOn) => setSelectedLook(canvas, { wrap: isOn ? false : undefined })}
      />
      <LineSide side="rightLine" />
      <LineSide side="lowerLine" />
      <LineEntry
        label={say('look.indent')}
        value={String(indent)}
        onWrite={(text) => {
          const levels = Number(text)
          if (Number.isInteger(levels) && levels >= 0 && levels <= 8)
            setSelectedLook(canvas, { indent: levels === 0 ? undefined : levels })
        }}
      />
      {column && (
        <LineEntry
          key={column.id}
          label={say('look.width')}
          value={String(column.width)}
          onWrite={(text) => setColumnWidth(canvas, column.id, Number(text), false)}
        />
      )}
      {row && (
        <LineEntry
          key={`${row.band} ${row.key}`}
          label={say('look.height')}
          value={row.height === undefined ? '' : String(row.height)}
          placeholder={say('look.as_words')}
          onWrite={(text) => setRowHeight(canvas, cell.row, text.trim() === '' ? null : Number(text))}
        />
      )}
    </div>
  )
}

interface SwitchProps {
  readonly label: string
  readonly isOn: boolean
  readonly onTurn: (isOn: boolean) => void
}

function Switch({ label, isOn, onTurn }: SwitchProps) {
  return (
    <label className="d-prop">
      <span>{label}</span>
      <input
        type="checkbox"
        role="switch"
        aria-checked={isOn}
        checked={isOn}
        onChange={({ target }) => onTurn(target.checked)}
      />
    </label>
  )
}

/** The line at one side of all selected cells. */
function LineSide({ side }: { readonly side: 'rightLine' | 'lowerLine' }) {
  const canvas = useCanvas()
  const line = commonLook(canvas, side)
  return (
    <label className="d-prop">
      <span>{say(`look.${side}`)}</span>
      <select
        value={line ?? ''}
        onChange={({ target: { value } }) =>
          setSelectedLook(canvas, { [side]: value === 'none' || value === 'thick' ? value : undefined })
        }
      >
        <option value="">{say('line_look.thin')}</option>
        <option value="thick">{say('line_look.thick')}</option>
        <option value="none">{say('line_look.none')}</option>
      </select>
    </label>
  )
}
