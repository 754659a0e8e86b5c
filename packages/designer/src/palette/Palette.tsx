import { loadPinyin } from '@tianbao/form-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { OtherFields } from './OtherFields.tsx'
import { PaletteEntry } from './PaletteEntry.tsx'
import { blockItems, findItems, indicatorItems, kindItems, type PaletteItem } from './palette-items.ts'
import { putItem } from './put-item.ts'

const tabs = ['kinds', 'blocks', 'indicators', 'others'] as const
export type PaletteTab = (typeof tabs)[number]

interface PaletteProps {
  readonly tab: PaletteTab
  readonly onTab: (tab: PaletteTab) => void
}

/** What can be put into the table: pressed, it goes where one stands; dragged, where it is let go. */
export function Palette({ tab, onTab }: PaletteProps) {
  const canvas = useCanvas()
  const catalog = useCanvasState((state) => state.drawing.template.catalog)
  const [sought, setSought] = useState('')
  const [, setReady] = useState(false)
  useEffect(() => {
    let isHere = true
    loadPinyin().then(
      () => isHere && setReady(true),
      () => undefined,
    )
    return () => {
      isHere = false
    }
  }, [])
  const items = useMemo(() => {
    if (tab === 'kinds') return kindItems()
    if (tab === 'others') return []
    return tab === 'blocks' ? blockItems() : indicatorItems(catalog)
  }, [tab, catalog])
  const found = findItems(items, sought)
  const put = useCallback(
    (item: PaletteItem | undefined, all: boolean) => {
      if (item) putItem(canvas, item, { all })
      canvas.askFocus()
    },
    [canvas],
  )
  return (
    <section className="d-palette" data-region="palette" aria-label={say('region.palette')}>
      <div className="d-tabs" role="tablist">
        {tabs.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            aria-selected={name === tab}
            onClick={() => onTab(name)}
          >
            {say(`palette.${name}`)}
          </button>
        ))}
      </div>
      <label className="d-search">
        <Icon name="search" />
        <input
          data-first
          value={sought}
          placeholder={say('palette.search')}
          aria-label={say('palette.search')}
          onChange={(event) => setSought(event.target.value)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return
            if (event.key === 'Enter') put(found[0], event.ctrlKey)
            if (event.key === 'Escape') setSought('')
          }}
        />
        <kbd>/</kbd>
      </label>
      <div role="tabpanel" className={tab === 'kinds' ? 'd-items d-items-two' : 'd-items'}>
        {found.map((item) => (
          <PaletteEntry key={item.id} item={item} onPut={put} />
        ))}
        {tab === 'others' && <OtherFields sought={sought} onPut={put} />}
        {tab !== 'others' && found.length === 0 && (
          <p className="d-none">{say(tab === 'indicators' ? 'palette.no_indicator' : 'palette.none')}</p>
        )}
      </div>
    </section>
  )
}
