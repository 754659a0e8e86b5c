import { loadPinyin } from '@tianbao/form-react'
import { type ReactNode, useEffect, useId, useState } from 'react'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'

/** Something that is found by its name. */
export interface Sought {
  readonly id: string
  readonly title: string
  readonly icon: string
  /** What stands behind the title: where it is, of which sort. */
  readonly more: string
}

interface SearchLayerProps<T extends Sought> {
  readonly label: string
  /** What can be typed, where nothing is found for nothing typed. */
  readonly about?: string
  /** What is found for what was typed, the best first. */
  readonly find: (typed: string) => readonly T[]
  readonly foot: ReactNode
  /** `all`: with Ctrl. */
  readonly onPick: (item: T, all: boolean) => void
  /** It was given up with Escape. */
  readonly onLeave: () => void
  /** Something else has the keyboard now. */
  readonly onClose: () => void
}

/** A field over the table in which names, pinyin or initials are typed, and what they mean. */
export function SearchLayer<T extends Sought>({
  label,
  about = '',
  find,
  foot,
  onPick,
  onLeave,
  onClose,
}: SearchLayerProps<T>) {
  const own = useId()
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const [, setReady] = useState(false)
  useEffect(() => {
    loadPinyin().then(
      () => setReady(true),
      () => undefined,
    )
  }, [])
  const found = find(typed)
  const pick = (index: number, all: boolean) => {
    const item = found[index]
    if (item) onPick(item, all)
    else onLeave()
  }
  return (
    <div className="d-quick" role="dialog" aria-label={label}>
      <div className="d-search">
        <Icon name="search" />
        <input
          // biome-ignore lint/a11y/noAutofocus: the key that opened it is the first of what is typed
          autoFocus
          role="combobox"
          aria-expanded={found.length > 0}
          aria-controls={found.length > 0 ? `${own}-list` : undefined}
          aria-activedescendant={found.length > 0 ? `${own}-${at}` : undefined}
          aria-label={label}
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
            else if (event.key === 'Enter') pick(at, event.ctrlKey)
            else if (event.key === 'Escape') onLeave()
            else return
            event.preventDefault()
            event.stopPropagation()
          }}
        />
        <kbd>Esc</kbd>
      </div>
      {found.length === 0 ? (
        <p className="d-none">{typed.trim() === '' ? about : say('palette.none')}</p>
      ) : (
        <div id={`${own}-list`} className="d-quick-list" role="listbox" aria-label={label} tabIndex={-1}>
          {found.map((item, index) => (
            // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys
            <div
              key={item.id}
              id={`${own}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === at}
              onMouseDown={(event) => event.preventDefault()}
              onClick={(event) => pick(index, event.ctrlKey)}
            >
              <Icon name={item.icon} />
              <span className="d-item-title">{item.title}</span>
              <span className="d-item-more">{item.more}</span>
            </div>
          ))}
        </div>
      )}
      <p className="d-quick-foot">{foot}</p>
    </div>
  )
}
