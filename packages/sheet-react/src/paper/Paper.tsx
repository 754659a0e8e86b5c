import { type PaperPage, paperSize, paperType } from '@tianbao/sheet'
import { type CSSProperties, type ReactNode, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { layPaper } from './lay-paper.ts'
import { type Measured, measure } from './measure.ts'
import { PageBody, WholePaper } from './PaperBody.tsx'
import type { PaperSource } from './paper-source.ts'
import './paper.css'
import '../looks.css'

interface PaperProps {
  readonly source: PaperSource
  /** What stands at the foot of every page, within its lower margin. */
  readonly foot?: (page: number, pages: number) => ReactNode
  /** The pages are laid out and drawn. */
  readonly onLaid?: (pages: number) => void
}

/** A form laid out: measured, and broken into pages. */
interface Laid {
  readonly source: PaperSource
  readonly measured: Measured
  readonly pages: readonly PaperPage[]
}

/**
 * A form on paper: as many sheets as it takes, each a page of its own. It is laid out whole first, where nobody sees it,
 * in the page's own fonts at the paper's width, and then drawn page by page, before anything is painted.
 */
export function Paper({ source, foot, onLaid }: PaperProps) {
  const root = useRef<HTMLDivElement>(null)
  const [laid, setLaid] = useState<Laid | null>(null)
  const size = useMemo(() => paperSize(source.page), [source])
  const isLaid = laid?.source === source

  useLayoutEffect(() => {
    if (isLaid) onLaid?.(laid.pages.length)
    else if (root.current) {
      const measured = measure(root.current, source.grid, size.roomHeight)
      setLaid({ source, measured, pages: layPaper(source, measured) })
    }
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
