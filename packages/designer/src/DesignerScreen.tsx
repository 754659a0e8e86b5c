import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useStore } from 'zustand'
import { CanvasPane } from './canvas/CanvasPane.tsx'
import { type CanvasActs, CanvasActsContext, onClipboard, runCommand } from './canvas/canvas-acts.ts'
import { CanvasContext } from './canvas/canvas-context.ts'
import { createCanvas } from './canvas/canvas-state.ts'
import { copyBlock } from './canvas/clipboard/copy-block.ts'
import { cutBlock, holdBlock } from './canvas/clipboard/hold-block.ts'
import { PastePanel } from './canvas/clipboard/PastePanel.tsx'
import { FindLayer } from './canvas/FindLayer.tsx'
import { FormulaLine } from './canvas/FormulaLine.tsx'
import { MergeChoice } from './canvas/MergeChoice.tsx'
import { ToolBar } from './canvas/ToolBar.tsx'
import { LinterContext, useLinter } from './checks/use-linter.ts'
import { Inspector } from './inspector/Inspector.tsx'
import { say } from './messages/messages.ts'
import { Palette, type PaletteTab } from './palette/Palette.tsx'
import { PaletteDrag } from './palette/PaletteDrag.tsx'
import { QuickInsert } from './palette/QuickInsert.tsx'
import { FieldInUse } from './rules/FieldInUse.tsx'
import { BottomPanel } from './screen/BottomPanel.tsx'
import { KeysLayer } from './screen/KeysLayer.tsx'
import { Notice } from './screen/Notice.tsx'
import { PanelBoundary } from './screen/PanelBoundary.tsx'
import { PointDialog } from './screen/PointDialog.tsx'
import { fetchScreens, screenPanel } from './screen/panels.tsx'
import { type RailPlace, SideRail } from './screen/SideRail.tsx'
import { StatusBar } from './screen/StatusBar.tsx'
import { TopBar } from './screen/TopBar.tsx'
import { useFollowingFocus } from './screen/use-following-focus.ts'
import { usePageKeys } from './screen/use-page-keys.ts'
import { useUndoKeys } from './screen/use-undo-keys.ts'
import type { Design } from './state/design.ts'
import type { DesignerView } from './state/designer-view.ts'
import { Structure } from './structure/Structure.tsx'
import './styles/tokens.css'
import './styles/panels.css'
import './styles/tree.css'
import './styles/quick.css'
import './styles/inspector.css'
import './styles/kind-props.css'
import './styles/screen.css'
import './styles/bars.css'
import './styles/tools.css'
import './styles/canvas.css'
import './styles/heads.css'
import './styles/outline.css'
import './styles/looks.css'
import './styles/chips.css'
import './styles/lines.css'
import './styles/selection.css'
import './styles/drag-line.css'
import './styles/layers.css'
import './styles/dialog.css'
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
  const [layer, setLayer] = useState<'quick' | 'find' | 'keys' | 'point' | null>(null)
  const [tab, setTab] = useState<PaletteTab>('kinds')
  const [rail, setRail] = useState<RailPlace | null>(null)
  const openRail = (place: RailPlace | null) => {
    setRail(place)
    if (place !== null && place !== 'structure') setTab(place)
  }
  const [isInspecting, setInspecting] = useState(false)
  const acts = useMemo<CanvasActs>(() => {
    const world = { openQuick: () => setLayer('quick') }
    return {
      run: (command) => runCommand(canvas, world, command),
      copy: onClipboard(canvas, (data) => copyBlock(canvas, data)),
      cut: onClipboard(canvas, (data) => cutBlock(canvas, data)),
      paste: onClipboard(canvas, (data) => holdBlock(canvas, data)),
    }
  }, [canvas, view])
  const linter = useLinter(design)
  const screen = useStore(view.store, (state) => state.screen)
  const Screen = screenPanel(screen)
  useEffect(() => {
    const timer = setTimeout(() => void fetchScreens(), 6000)
    return () => clearTimeout(timer)
  }, [])

  useUndoKeys(design, screen)
  useFollowingFocus(root, screen, () => canvas.askFocus())
  const onKeyDown = usePageKeys({
    root,
    canvas,
    isInspecting: isInspecting || rail !== null,
    setInspecting: (isOpen) => {
      setInspecting(isOpen)
      if (!isOpen) setRail(null)
    },
    openKeys: () => setLayer('keys'),
    openFind: () => {
      view.show('table')
      setLayer('find')
    },
    openPoint: () => setLayer('point'),
  })
  const closeLayer = () => setLayer(null)
  const leaveLayer = () => {
    setLayer(null)
    canvas.askFocus()
  }

  return (
    <LinterContext value={linter}>
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
            {layer === 'keys' && <KeysLayer onClose={leaveLayer} />}
            {layer === 'point' && <PointDialog design={design} onClose={leaveLayer} />}
            {Screen === null ? (
              <PaletteDrag>
                <div className="d-body">
                  <SideRail open={rail} onOpen={openRail} />
                  <aside
                    className="d-side-left"
                    aria-label={say('region.left')}
                    data-open={rail !== null}
                    data-place={rail}
                  >
                    <Palette tab={tab} onTab={setTab} />
                    <Structure />
                  </aside>
                  <main className="d-middle">
                    <ToolBar />
                    <FormulaLine />
                    <section className="d-canvas" data-region="table" aria-label={say('region.table')}>
                      <CanvasPane />
                      <Notice design={design} />
                      <PastePanel />
                      <MergeChoice />
                      {layer === 'quick' && <QuickInsert onClose={closeLayer} />}
                      {layer === 'find' && <FindLayer onClose={closeLayer} />}
                    </section>
                    <BottomPanel design={design} view={view} />
                  </main>
                  <aside className="d-side-right" aria-label={say('region.right')} data-open={isInspecting}>
                    <Inspector />
                  </aside>
                  <StatusBar />
                </div>
              </PaletteDrag>
            ) : (
              <main className="d-other" tabIndex={-1}>
                <PanelBoundary key={screen} onLeave={() => view.show('table')}>
                  <Screen design={design} view={view} />
                </PanelBoundary>
              </main>
            )}
          </div>
        </CanvasActsContext>
      </CanvasContext>
    </LinterContext>
  )
}
