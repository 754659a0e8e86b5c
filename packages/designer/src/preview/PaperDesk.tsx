import { blankPaperOf, paperFoot, paperOf } from '@tianbao/form-react'
import { Paper } from '@tianbao/sheet-react'
import { useCallback, useMemo, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { PaperSide } from './PaperSide.tsx'
import { type PageBreak, pageBreaks } from './page-breaks.ts'
import type { Filled } from './use-filled.ts'
import '../styles/paper-desk.css'

interface PaperDeskProps {
  readonly filled: Filled
  readonly isBlank: boolean
}

interface Laid {
  readonly pages: number
  readonly breaks: readonly PageBreak[]
}

/** The pages as they will be printed, side by side, with their breaks. */
export function PaperDesk({ filled: { compiled, form }, isBlank }: PaperDeskProps) {
  const desk = useRef<HTMLElement>(null)
  const [{ pages, breaks }, setLaid] = useState<Laid>({ pages: 0, breaks: [] })
  const hasSheet = compiled.sheet !== null
  const source = useMemo(
    () => (hasSheet ? (isBlank ? blankPaperOf(form) : paperOf(form)) : null),
    [form, hasSheet, isBlank],
  )
  const foot = useMemo(() => paperFoot(compiled), [compiled])
  const onLaid = useCallback((count: number) => {
    const drawn = [...(desk.current?.querySelectorAll<HTMLElement>('.tp-page') ?? [])]
    setLaid({ pages: count, breaks: pageBreaks(drawn) })
  }, [])
  const show = (page: number) =>
    desk.current?.querySelector(`[data-page="${page}"]`)?.scrollIntoView({ block: 'start' })
  if (source === null) return <p className="d-empty">{say('canvas.no_sheet')}</p>
  return (
    <div className="d-paper-desk">
      <nav className="d-paper-pages" aria-label={say('preview.pages', { count: pages })}>
        {Array.from({ length: pages }, (_, at) => at + 1).map((page) => (
          <button
            key={page}
            type="button"
            aria-label={say('preview.page', { page })}
            onClick={() => show(page)}
          >
            <span aria-hidden="true" />
            {page}
          </button>
        ))}
      </nav>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section ref={desk} className="tp-desk d-paper" tabIndex={0} aria-label={say('preview.desk')}>
        <Paper source={source} foot={foot} onLaid={onLaid} />
      </section>
      <PaperSide breaks={breaks} onShow={show} />
      <footer className="d-status">
        <span role="status">{pages > 0 && say('preview.pages', { count: pages })}</span>
        <span>{say('preview.same')}</span>
      </footer>
    </div>
  )
}
