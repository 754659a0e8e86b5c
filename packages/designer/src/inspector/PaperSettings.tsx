import { setPage } from '@tianbao/sheet'
import { editSheet } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'

const margins = ['top', 'bottom', 'left', 'right'] as const
const sizes = ['A4', 'A3'] as const
const orientations = ['portrait', 'landscape'] as const
/** As the meta-schema bounds them: points, and millimetres. */
const typeSizes = { least: 5, most: 22 }
const widest = 60

/** The paper that the table is printed on: its size, how it lies, its type and its margins. */
export function PaperSettings() {
  const { design } = useCanvas()
  const page = useCanvasState((state) => state.drawing.template.sheet?.page)
  if (page === undefined) return null
  const set = (change: Parameters<typeof setPage>[1]) =>
    design.gesture('step.page', (template) => editSheet(template, (sheet) => setPage(sheet, change)))
  return (
    <div className="d-props">
      <label className="d-prop">
        <span>{say('page.size')}</span>
        <select
          value={page.size}
          onChange={({ target }) => set({ size: sizes.find((one) => one === target.value) ?? page.size })}
        >
          {sizes.map((one) => (
            <option key={one}>{one}</option>
          ))}
        </select>
      </label>
      <div className="d-prop">
        <span>{say('page.orientation')}</span>
        <fieldset className="d-tabs d-page-ways" aria-label={say('page.orientation')}>
          {orientations.map((one) => (
            <button
              key={one}
              type="button"
              aria-pressed={page.orientation === one}
              onClick={() => set({ orientation: one })}
            >
              {say(`status.${one}`)}
            </button>
          ))}
        </fieldset>
      </div>
      <LineEntry
        label={say('page.type_size')}
        value={page.typeSize === undefined ? '' : String(page.typeSize)}
        placeholder={say('page.usual')}
        onWrite={(text) => {
          const points = Number(text)
          if (text.trim() === '') set({ typeSize: null })
          else if (points >= typeSizes.least && points <= typeSizes.most) set({ typeSize: points })
        }}
      />
      <div className="d-page-margins">
        {margins.map((side) => (
          <LineEntry
            key={side}
            label={say(`page.${side}`)}
            value={String(page.margins[side])}
            onWrite={(text) => {
              const width = Number(text)
              if (text.trim() !== '' && width >= 0 && width <= widest)
                set({ margins: { ...page.margins, [side]: width } })
            }}
          />
        ))}
      </div>
    </div>
  )
}
