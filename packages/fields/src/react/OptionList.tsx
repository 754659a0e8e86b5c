import {
  type CSSProperties,
  type ReactNode,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react'
import { createPortal } from 'react-dom'

interface OptionListProps {
  readonly id: string
  readonly label: string
  readonly isOpen: boolean
  /** The input that it belongs to. */
  readonly under: RefObject<HTMLElement | null>
  /** What it hangs under moves away. */
  readonly onScroll: () => void
  readonly children: ReactNode
}

/**
 * The options under an input. They stand at the end of the document, not in the cell: there they would be a part of the
 * cell's text, which a reader is not told, and would be cut where the table ends.
 */
export function OptionList({ isOpen, ...props }: OptionListProps) {
  return isOpen ? createPortal(<OpenList {...props} />, document.body) : null
}

/** As high as the list may be, and the room that it keeps from the cell. */
const most = 240
const gap = 6

function OpenList({ id, label, under, onScroll, children }: Omit<OptionListProps, 'isOpen'>) {
  const [style, setStyle] = useState<CSSProperties>({})
  useLayoutEffect(() => {
    const cell = under.current?.closest('td') ?? under.current
    if (cell) setStyle(placeUnder(cell.getBoundingClientRect()))
  }, [under])
  useEffect(() => {
    const hear = (event: Event) => {
      // The list itself may be scrolled.
      if (!(event.target instanceof Element && event.target.id === id)) onScroll()
    }
    window.addEventListener('scroll', hear, true)
    window.addEventListener('resize', onScroll)
    return () => {
      window.removeEventListener('scroll', hear, true)
      window.removeEventListener('resize', onScroll)
    }
  }, [id, onScroll])
  return (
    <div id={id} role="listbox" aria-label={label} className="tb-editor-list" style={style}>
      {children}
    </div>
  )
}

/** Under the cell, or over it where there is more room. */
function placeUnder(cell: DOMRect): CSSProperties {
  const below = window.innerHeight - cell.bottom - gap
  const isBelow = below >= most || below >= cell.top
  return {
    position: 'fixed',
    left: cell.left,
    right: 'auto',
    minWidth: cell.width,
    maxHeight: Math.min(most, (isBelow ? below : cell.top) - gap),
    ...(isBelow ? { top: cell.bottom + gap } : { top: 'auto', bottom: window.innerHeight - cell.top + gap }),
  }
}
