import { type GridCell, layPages, type PaperPage, pageRules, paperSize, paperType } from '@tianbao/sheet'
import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { type Measured, measure } from './measure.ts'
import { PageBody, WholePaper } from './PaperBody.tsx'
import type { PaperSource } from './paper-source.ts'
import './paper.css'

interface PaperProps {
  readonly source: PaperSource
  /** What stands at the foot of every page, within its lower margin; nothing yet on any official form. */
  readonly foot?: (page: number, pages: number) => ReactNode
  /** The pages are laid out and drawn. */
  readonly onLaid?: (pages: number) => void
}

/** A form laid out: measured, and broken into pages of so much room. */
interface Laid {
  readonly source: PaperSource
  readonly measured: Measured
  readonly room: number
  readonly pages: readonly PaperPage[]
}

/** Words of a cell that is cut may need more than its piece has: then pages are laid out once more, with less room. */
const mostTries = 3
/** Pixels that a page may be over before that: what rounding leaves. */
const slackPixels = 2

/**
 * A form on paper: as many sheets as it takes, each a page of its own. It is laid out whole first, where nobody sees it,
 * in the page's own fonts at the paper's width, and then drawn page by page, before anything is painted.
 */
export function Paper({ source, foot, onLaid }: PaperProps) {
  const root = useRef<HTMLDivElement>(null)
  const tries = useRef(0)
  const [laid, setLaid] = useState<Laid | null>(null)
  const size = useMemo(() => paperSize(source.page), [source])
  const isLaid = laid?.source === source

  useLayoutEffect(() => {
    if (!root.current) return
    if (!isLaid) {
      tries.current = 0
      const measured = measure(root.current, source.grid, size.roomHeight)
      setLaid(lay(source, measured, size.roomHeight))
      return
    }
    const over = tries.current < mostTries ? excess(root.current, laid.pages, size.roomHeight) : 0
    tries.current += 1
    if (over > 0) setLaid(lay(source, laid.measured, laid.room - over))
    else onLaid?.(laid.pages.length)
  }, [source, size, isLaid, laid, onLaid])

  const { page } = source
  const style = {
    '--tp-type': `${page.typeSize ?? paperType.size}pt`,
    '--tp-line': paperType.lineHeight,
    '--tp-padding': `${paperType.padding.block}mm ${paperType.padding.inline}mm`,
    '--tp-inline': `${paperType.padding.inline}mm`,
    '--tp-width': `${size.width}mm`,
    '--tp-height': `${size.height}mm`,
    '--tp-room': `${size.roomWidth}mm`,
    '--tp-margins': `${page.margins.top}mm ${page.margins.right}mm ${page.margins.bottom}mm ${page.margins.left}mm`,
  } as CSSProperties
  const names = `tp-paper tp-${page.size}-${page.orientation}`
  return (
    <div ref={root} className={isLaid ? names : `${names} tp-measured`} style={style}>
      {isLaid ? (
        laid.pages.map((own, index) => (
          <section
            key={index}
            className={own.sheet?.isOver ? 'tp-page tp-over' : 'tp-page'}
            data-page={index + 1}
          >
            <div className="tp-body">
              <PageBody source={source} measured={laid.measured} page={own} />
            </div>
            {foot && <footer className="tp-foot">{foot(index + 1, laid.pages.length)}</footer>}
          </section>
        ))
      ) : (
        <WholePaper source={source} />
      )}
    </div>
  )
}

function lay(source: PaperSource, measured: Measured, room: number): Laid {
  const wordsFrom = (cell: GridCell) => measured.words.get(cell) ?? 0
  const pages = layPages(source.grid, measured.heights, room, { ...pageRules, wordsFrom })
  return { source, measured, room, pages }
}

/** By how many millimetres the fullest page is over its room, rows that nothing can cut left aside. */
function excess(root: HTMLElement, pages: readonly PaperPage[], room: number): number {
  const pixels = (room * 96) / 25.4
  let over = 0
  for (const [index, body] of [...root.querySelectorAll('.tp-body')].entries()) {
    if (pages[index]?.sheet?.isOver) continue
    over = Math.max(over, body.getBoundingClientRect().height - pixels)
  }
  return over > slackPixels ? Math.min(room / 4, (over * 25.4) / 96) : 0
}
