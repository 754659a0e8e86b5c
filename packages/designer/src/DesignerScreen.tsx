import { type KeyboardEvent, type ReactNode, Suspense, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { CanvasPane } from './canvas/CanvasPane.tsx'
import { type CanvasActs, CanvasActsContext, onClipboard, runCommand } from './canvas/canvas-acts.ts'
import { CanvasContext } from './canvas/canvas-context.ts'
import { createCanvas } from './canvas/canvas-state.ts'
import { copyBlock } from './canvas/clipboard/copy-block.ts'
import { cutBlock, holdBlock } from './canvas/clipboard/hold-block.ts'
import { PastePanel } from './canvas/clipboard/PastePanel.tsx'
import { FormulaLine } from './canvas/FormulaLine.tsx'
import { MergeChoice } from './canvas/MergeChoice.tsx'
import { ToolBar } from './canvas/ToolBar.tsx'
import { Inspector } from './inspector/Inspector.tsx'
import { say } from './messages/messages.ts'
import { Palette } from './palette/Palette.tsx'
import { PaletteDrag } from './palette/PaletteDrag.tsx'
import { QuickInsert } from './palette/QuickInsert.tsx'
import { FieldInUse } from './rules/FieldInUse.tsx'
import { BottomPanel } from './screen/BottomPanel.tsx'
import { KeysLayer } from './screen/KeysLayer.tsx'
import { Notice } from './screen/Notice.tsx'
import { screenPanels } from './screen/panels.tsx'
import { goToRegion } from './screen/regions.ts'
import { StatusBar } from './screen/StatusBar.tsx'
import { TopBar } from './screen/TopBar.tsx'
import type { Design } from './state/design.ts'
import type { DesignerView } from './state/designer-view.ts'
import { Structure } from './structure/Structure.tsx'
import './styles/tokens.css'
import './styles/panels.css'
import './styles/inspector.css'
import './styles/screen.css'
import './styles/bars.css'
import './styles/canvas.css'
import './styles/looks.css'
import './styles/chips.css'
import './styles/lines.css'
import './styles/selection.css'
import './styles/layers.css'
import './styles/life.css'
import './styles/narrow.css'

interface DesignerScreenProps {
  readonly design: Design
  readonly view: DesignerView
  readonly regionName?: string
  /** Whether all is saved, and where it is not; at the top right. */
  readonly saved?: ReactNode
  /** Sending on, publishing: the one filled button. */
  readonly actions?: ReactNode
  /** What stands under the bar when drawing is not as usual. */
  readonly banner?: ReactNode
}

/** A template being drawn: the table in the middle, what it is made of at its left, what one stands on at its right. */
export function DesignerScreen({ design, view, regionName, saved, actions, banner }: DesignerScreenProps) {
  const root = useRef<HTMLDivElement>(null)
  const canvas = useMemo(() => createCanvas(design, view), [design, view])
  const [isQuick, setQuick] = useState(false)
  const [isKeys, setKeys] = useState(false)
  const [isInspecting, setInspecting] = useState(false)
  const acts = useMemo<CanvasActs>(() => {
    const world = { openQuick: () => setQuick(true), writeRule: () => view.show('rules') }
    return {
      run: (command) => runCommand(canvas, world, command),
      copy: onClipboard(canvas, (data) => copyBlock(canvas, data)),
      cut: onClipboard(canvas, (data) => cutBlock(canvas, data)),
      paste: onClipboard(canvas, (data) => holdBlock(canvas, data)),
    }
  }, [canvas, view])
  const screen = useStore(view.store, (state) => state.screen)
  const Screen = screenPanels[screen]

  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'F6' && root.current) {
      event.preventDefault()
      goToRegion(root.current, event.shiftKey ? -1 : 1, () => canvas.askFocus())
    } else if (event.key === 'F4') {
      event.preventDefault()
      // In a wide window the inspector is there; in a narrow one it opens over the table.
      setInspecting(!isInspecting)
      if (isInspecting) canvas.askFocus()
      else root.current?.querySelector<HTMLElement>('[data-region="inspector"] [data-first]')?.focus()
    } else if (event.key === 'Escape' && isInspecting) {
      setInspecting(false)
      canvas.askFocus()
    } else if (event.key === '?' && isFree(event.target, canvas.store.getState().typed)) {
      event.preventDefault()
      setKeys(true)
    } else if (event.ctrlKey && event.shiftKey && event.key.toLowerCase() === 'p') {
      event.preventDefault()
      view.show('preview')
    }
  }

  return (
    <CanvasContext value={canvas}>
      <CanvasActsContext value={acts}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: keys that hold wherever one is */}
        <div ref={root} className="d-screen" onKeyDown={onKeyDown}>
          <TopBar
            design={design}
            view={view}
            saved={saved}
            actions={actions}
            {...(regionName === undefined ? {} : { regionName })}
          />
          <div className="d-banner-room">{banner}</div>
          <FieldInUse design={design} view={view} />
          {screen === 'table' || !Screen ? (
            <PaletteDrag>
              <div className="d-body">
                <aside className="d-side-left">
                  <Palette />
                  <Structure />
                </aside>
                <main className="d-middle">
                  {screen !== 'table' && <p className="d-empty">{say('screen.coming')}</p>}
                  <ToolBar />
                  <FormulaLine />
                  <section className="d-canvas" data-region="table" aria-label={say('region.table')}>
                    <CanvasPane />
                    <Notice design={design} />
                    <PastePanel />
                    <MergeChoice />
                    {isKeys && (
                      <KeysLayer
                        onClose={() => {
                          setKeys(false)
                          canvas.askFocus()
                        }}
                      />
                    )}
                    {isQuick && <QuickInsert onClose={() => setQuick(false)} />}
                  </section>
                  <BottomPanel design={design} view={view} />
                </main>
                <aside className="d-side-right" data-open={isInspecting}>
                  <Inspector />
                </aside>
                <StatusBar />
              </div>
            </PaletteDrag>
          ) : (
            <main className="d-other">
              <Suspense fallback={null}>
                <Screen design={design} view={view} />
              </Suspense>
            </main>
          )}
        </div>
      </CanvasActsContext>
    </CanvasContext>
  )
}

/** Whether a single letter is a key: nothing is being typed. The empty entry of the active cell is nothing. */
function isFree(target: EventTarget, typed: string | null): boolean {
  if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return true
  return target.classList.contains('d-entry') && typed === null
}
