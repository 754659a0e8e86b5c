import { isMoneyUnit } from '@tianbao/reading'
import { changeTemplate } from '@tianbao/template'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { LineEntry } from './LineEntry.tsx'
import { PaperSettings } from './PaperSettings.tsx'

/** The paper that the table is printed on, and what holds for all of the form. */
export function PageCard() {
  const hasSheet = useCanvasState((state) => state.drawing.template.sheet !== undefined)
  if (!hasSheet) return null
  return (
    <section className="d-card" aria-label={say('page.paper')}>
      <h3>{say('page.paper')}</h3>
      <PaperSettings />
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
