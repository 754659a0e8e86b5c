import {
  type KeyboardEvent,
  type RefObject,
  useDeferredValue,
  useEffect,
  useId,
  useRef,
  useState,
} from 'react'
import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import { usePage, usePageState } from '../page/page-context.ts'
import type { PinyinMatch } from '../pinyin/pinyin.ts'
import { usePinyin } from '../pinyin/use-pinyin.ts'
import { type FormPlace, formPlaces } from './form-places.ts'
import { searchWords } from './search-words.ts'

interface SearchBoxProps {
  /** Shown while nothing is sought. */
  readonly children: React.ReactNode
}

/** More than these are not listed: another word finds them sooner. */
const mostFound = 50

/** Finds a cell by its names, their pinyin or its value (combobox, WAI-ARIA 1.2); the keyboard stays in the input. */
export function SearchBox({ children }: SearchBoxProps) {
  const page = usePage()
  const [typed, setTyped] = useState('')
  const [active, setActive] = useState(0)
  const input = useSearchFocus()
  const id = useId()
  const sought = useDeferredValue(typed)
  const { found, isAll } = search(page, sought, usePinyin())
  const isOpen = sought.trim() !== ''

  const leave = () => {
    setTyped('')
    page.closeDrawer()
  }
  const go = (place: FormPlace | undefined) => {
    if (!place) return
    leave()
    page.goTo(place.address)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    if (step !== 0 && found.length > 0) setActive((active + step + found.length) % found.length)
    else if (event.key === 'Enter') go(found[active])
    else if (event.key === 'Escape') {
      leave()
      page.returnToTable()
    } else return
    event.preventDefault()
  }

  return (
    <>
      <search className="tf-search">
        <input
          ref={input}
          type="text"
          role="combobox"
          aria-label={say('search.label')}
          aria-expanded={isOpen && found.length > 0}
          aria-controls={`${id}found`}
          aria-autocomplete="list"
          aria-activedescendant={isOpen && found[active] ? `${id}${active}` : undefined}
          aria-keyshortcuts="Control+G"
          autoComplete="off"
          spellCheck={false}
          placeholder={say('search.asks')}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            setActive(0)
          }}
          onKeyDown={onKeyDown}
          // Where the keyboard went on to something else the search is over, and the sections are back.
          onBlur={(event) => event.relatedTarget !== null && setTyped('')}
        />
        <span className="tf-search-key" aria-hidden="true">
          Ctrl G
        </span>
      </search>
      {!isOpen && children}
      <div
        id={`${id}found`}
        role="listbox"
        aria-label={say('search.found')}
        className="tf-found"
        hidden={!isOpen || found.length === 0}
      >
        {found.map((place, index) => (
          <FoundOption
            key={place.address}
            id={`${id}${index}`}
            place={place}
            isActive={index === active}
            onGo={() => go(place)}
          />
        ))}
      </div>
      {isOpen && (
        <p className="tf-search-said" role="status">
          {found.length === 0
            ? say('search.nothing', { typed: sought.trim() })
            : counted(found.length, isAll)}
        </p>
      )}
    </>
  )
}

/** The input takes the keyboard each time the search is asked for. */
function useSearchFocus(): RefObject<HTMLInputElement | null> {
  const input = useRef<HTMLInputElement>(null)
  const searches = usePageState((state) => state.searches)
  useEffect(() => {
    if (searches === 0) return
    input.current?.focus()
    input.current?.select()
  }, [searches])
  return input
}

function search(page: FillPage, typed: string, match: PinyinMatch) {
  if (typed.trim() === '') return { found: [], isAll: true }
  return searchWords(formPlaces(page), typed, match, mostFound)
}

function counted(count: number, isAll: boolean): string {
  return say(isAll ? 'search.count' : 'search.first', { count })
}

interface FoundOptionProps {
  readonly id: string
  readonly place: FormPlace
  readonly isActive: boolean
  readonly onGo: () => void
}

function FoundOption({ id, place, isActive, onGo }: FoundOptionProps) {
  const item = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (isActive) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isActive])
  return (
    <div
      ref={item}
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      className="tf-found-one"
      onPointerDown={(event) => {
        event.preventDefault()
        onGo()
      }}
    >
      <span className="tf-found-place">{place.inner}</span>
      <span className="tf-found-text">
        <span>{place.text}</span>
        <span className="tf-note">{place.outer}</span>
      </span>
    </div>
  )
}
