import { isMoneyUnit } from '@tianbao/reading'
import { setPage } from '@tianbao/sheet'
import { changeTemplate, editSheet } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'

const margins = ['top', 'right', 'bottom', 'left'] as const
const sizes = ['A4', 'A3'] as const
const orientations = ['portrait', 'landscape'] as const
/** As the meta-schema bounds them: points, and millimetres. */
const typeSizes = { least: 5, most: 22 }
const widest = 60

/** The paper that the table is printed on. */
export function PageCard() {
  const { design } = useCanvas()
  const page = useCanvasState((state) => state.drawing.template.sheet?.page)
  if (page === undefined) return null
  const set = (change: Parameters<typeof setPage>[1]) =>
    design.gesture('step.page', (template) => editSheet(template, (sheet) => setPage(sheet, change)))
  return (
    <section className="d-card" aria-label={say('page.paper')}>
      <h3>{say('page.paper')}</h3>
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
        <label className="d-prop">
          <span>{say('page.orientation')}</span>
          <select
            value={page.orientation}
            onChange={({ target }) =>
              set({ orientation: orientations.find((one) => one === target.value) ?? page.orientation })
            }
          >
            {orientations.map((one) => (
              <option key={one} value={one}>
                {say(`status.${one}`)}
              </option>
            ))}
          </select>
        </label>
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
      <FormWords />
    </section>
  )
}

/** In which unit amounts are, and what is said to those who fill the form in. */
function FormWords() {
  const { design } = useCanvas()
  const { currency, notes } = useCanvasState((state) => state.drawing.template)
  return (
    <div className="d-props">
      <LineEntry
        label={say('page.unit')}
        value={currency.unit}
        onWrite={(text) => {
          const unit = text.trim()
          if (isMoneyUnit(unit))
            design.gesture('step.unit', (now) =>
              changeTemplate(now, { ...now, currency: { ...now.currency, unit } }),
            )
        }}
      />
      <LineEntry
        label={say('page.notes')}
        value={notes ?? ''}
        isLong
        onWrite={(text) =>
          design.gesture('step.notes', (now) => {
            const { notes: _, ...others } = now
            return changeTemplate(now, text.trim() === '' ? others : { ...now, notes: text })
          })
        }
      />
    </div>
  )
}
