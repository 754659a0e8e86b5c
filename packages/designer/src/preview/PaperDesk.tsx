import { blankPaperOf, paperFoot, paperOf } from '@tianbao/form-react'
import { Paper } from '@tianbao/sheet-react'
import { useMemo, useState } from 'react'
import { say } from '../messages/messages.ts'
import type { Filled } from './use-filled.ts'

interface PaperDeskProps {
  readonly filled: Filled
  readonly isBlank: boolean
}

/** The pages as they will be printed, with their breaks, on a desk. */
export function PaperDesk({ filled: { compiled, form }, isBlank }: PaperDeskProps) {
  const [pages, setPages] = useState(0)
  const hasSheet = compiled.sheet !== null
  const source = useMemo(
    () => (hasSheet ? (isBlank ? blankPaperOf(form) : paperOf(form)) : null),
    [form, hasSheet, isBlank],
  )
  const foot = useMemo(() => paperFoot(compiled), [compiled])
  if (source === null) return <p className="d-empty">{say('canvas.no_sheet')}</p>
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="tp-desk d-paper" tabIndex={0} aria-label={say('preview.pages', { count: pages })}>
      <p className="d-paper-count" role="status">
        {pages > 0 && say('preview.pages', { count: pages })}
      </p>
      <Paper source={source} foot={foot} onLaid={setPages} />
    </section>
  )
}
