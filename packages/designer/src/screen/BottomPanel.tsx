import { Suspense, useLayoutEffect, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from './Icon.tsx'
import type { PanelProps } from './panel-props.ts'
import { tablePanels } from './panels.tsx'
import { usePanelHeight } from './use-panel-height.ts'

/** The tabs under the table: what is wrong with the template. Its upper edge is dragged, or moved with the arrows. */
export function BottomPanel(props: PanelProps) {
  const [shown, setShown] = useState(tablePanels[0]?.id)
  const [isFolded, setFolded] = useState(false)
  const { height, drag } = usePanelHeight()
  const panel = useRef<HTMLElement>(null)
  useLayoutEffect(() => {
    // What opens over the table in a narrow window ends where this begins.
    const body = panel.current?.closest<HTMLElement>('.d-body')
    body?.style.setProperty('--d-bottom', isFolded ? '36px' : `${height ?? panel.current?.offsetHeight}px`)
  }, [height, isFolded])
  if (tablePanels.length === 0) return null
  const Panel = tablePanels.find(({ id }) => id === shown)?.Panel
  return (
    <section
      ref={panel}
      className="d-bottom"
      data-region="checks"
      data-folded={isFolded}
      aria-label={say('region.checks')}
      style={isFolded ? {} : { height }}
    >
      {!isFolded && (
        // biome-ignore lint/a11y/useSemanticElements: a rule cannot be moved; a separator that has a value can
        <div
          className="d-bottom-edge"
          role="separator"
          aria-orientation="horizontal"
          aria-label={say('tab.height')}
          aria-valuenow={height ?? 96}
          tabIndex={0}
          {...drag}
        />
      )}
      <div className="d-bottom-head">
        <div role="tablist" className="d-tabs">
          {tablePanels.map(({ id }) => (
            <button
              key={id}
              type="button"
              role="tab"
              aria-selected={id === shown}
              onClick={() => {
                setShown(id)
                setFolded(false)
              }}
            >
              {say(`tab.${id}`)}
            </button>
          ))}
        </div>
        <span className="d-space" />
        <button
          type="button"
          className="d-bare"
          aria-expanded={!isFolded}
          aria-label={say(isFolded ? 'tab.unfold' : 'tab.fold')}
          onClick={() => setFolded(!isFolded)}
        >
          <Icon name={isFolded ? 'up' : 'down'} />
        </button>
      </div>
      {Panel && (
        <div role="tabpanel" className="d-bottom-body">
          <Suspense fallback={null}>
            <Panel {...props} />
          </Suspense>
        </div>
      )}
    </section>
  )
}
