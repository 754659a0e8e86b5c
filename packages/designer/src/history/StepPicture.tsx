import type { Template } from '@tianbao/template'
import { useEffect, useMemo } from 'react'
import { CanvasPane } from '../canvas/CanvasPane.tsx'
import { type CanvasActs, CanvasActsContext } from '../canvas/canvas-acts.ts'
import { CanvasContext } from '../canvas/canvas-context.ts'
import { createCanvas } from '../canvas/canvas-state.ts'
import { createDesign } from '../state/design.ts'
import { createDesignerView, type DesignerView } from '../state/designer-view.ts'
import { emptyHistory } from '../state/history.ts'

interface StepPictureProps {
  readonly template: Template
  /** The designer's own view: what is selected there is selected in the picture too. */
  readonly view: DesignerView
}

const none = () => undefined
const acts: CanvasActs = { run: () => false, copy: none, cut: none, paste: none }

/** The table as it was, drawn as it is drawn, and not to be touched. */
export function StepPicture({ template, view }: StepPictureProps) {
  const world = useMemo(() => {
    const design = createDesign(emptyHistory(template), { now: () => new Date(0), mintId: () => '' })
    const own = createDesignerView()
    design.setReading(true)
    return { design, view: own, canvas: createCanvas(design, own) }
    // Begun once: the picture follows the template by `follow`, so that the canvas keeps what has not changed.
  }, [])
  useEffect(() => world.design.follow(emptyHistory(template)), [world, template])
  useEffect(() => world.view.select(view.store.getState().selection), [world, view])
  return (
    <CanvasContext value={world.canvas}>
      <CanvasActsContext value={acts}>
        <div className="d-picture" inert>
          <CanvasPane />
        </div>
      </CanvasActsContext>
    </CanvasContext>
  )
}
