import { loadPinyin } from '@tianbao/form-react'
import { rectOf } from '@tianbao/sheet-react'
import { useEffect, useMemo, useState } from 'react'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { rectName } from '../canvas/place-names.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { unplacedFieldsOf } from '../structure/unplaced.ts'
import { blockItems, findItems, kindItems, unplacedItems } from './palette-items.ts'
import { putItem } from './put-item.ts'

const most = 8

/** Quick insert, opened by `/` in a cell: what is found by name, pinyin or alias goes into the cell. */
export function QuickInsert({ onClose }: { readonly onClose: () => void }) {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [, setReady] = useState(false)
  useEffect(() => {
    loadPinyin().then(
      () => setReady(true),
      () => undefined,
    )
  }, [])
  const items = useMemo(
    () => [...unplacedItems(unplacedFieldsOf(drawing)), ...kindItems(), ...blockItems()],
    [drawing],
  )
  const found = findItems(items, typed).slice(0, most)
  const cell = canvas.active()
  const close = () => {
    onClose()
    canvas.askFocus()
  }
  const put = (index: number, all: boolean) => {
    const item = found[index]
    if (item) putItem(canvas, item, { all })
    close()
  }
  return (
    <div className="d-quick" role="dialog" aria-label={say('quick.title')}>
      <div className="d-search">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the key that opened it is the first of what is typed
          autoFocus
          role="combobox"
          aria-expanded="true"
          aria-controls="d-quick-list"
          aria-activedescendant={`d-quick-${at}`}
          aria-label={say('quick.title')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setAt(0)
          }}
          onBlur={onClose}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing || event.keyCode === 229) return
            const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
            if (step !== 0) setAt((at + step + found.length) % Math.max(1, found.length))
            else if (event.key === 'Enter') put(at, event.ctrlKey)
            else if (event.key === 'Escape') close()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <kbd>Esc</kbd>
      </div>
      <div
        id="d-quick-list"
        className="d-quick-list"
        role="listbox"
        aria-label={say('quick.title')}
        tabIndex={-1}
      >
        {found.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
          <div
            key={item.id}
            id={`d-quick-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onMouseDown={(event) => event.preventDefault()}
            onClick={(event) => put(index, event.ctrlKey)}
          >
            <Icon name={item.icon} />
            <span className="d-item-title">{item.title}</span>
            <span className="d-item-more">{item.more}</span>
          </div>
        ))}
        {found.length === 0 && <p className="d-none">{say('palette.none')}</p>}
      </div>
      <p className="d-quick-foot">
        {say('quick.foot', { name: cell ? rectName(drawing, rectOf(cell)) : '' })}
      </p>
    </div>
  )
}
