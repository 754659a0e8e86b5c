import { Paper } from '@tianbao/sheet-react'
import { type KeyboardEvent, useEffect, useMemo, useRef, useState, useSyncExternalStore } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'
import { paperFindings } from './paper-fit.ts'
import { paperFoot } from './paper-foot.tsx'
import { blankPaperOf, paperOf } from './paper-of.ts'
import './preview.css'

interface PrintPreviewProps {
  readonly onClose: () => void
}

/** The pages as they will be printed, on a desk over the filling page: the form as filled, or the empty one. */
export function PrintPreview({ onClose }: PrintPreviewProps) {
  const page = usePage()
  const { form } = page
  const [isBlank, setBlank] = useState(false)
  const [pages, setPages] = useState(0)
  const document = useSyncExternalStore(form.subscribe, form.document)
  const source = useMemo(() => {
    void document
    return isBlank ? blankPaperOf(form) : paperOf(form)
  }, [form, document, isBlank])
  const over = useMemo(() => {
    void document
    return isBlank ? [] : paperFindings(form)
  }, [form, document, isBlank])
  const foot = useMemo(() => paperFoot(form.template), [form])
  const desk = useRef<HTMLElement>(null)
  useEffect(() => desk.current?.focus({ preventScroll: true }), [])

  /** Back to the first cell that paper has no room for. */
  const showOver = () => {
    const first = over[0]?.addresses[0]
    if (first !== undefined) page.goTo(first)
    onClose()
  }

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    onClose()
  }

  return (
    <div
      className="tp-preview"
      role="dialog"
      aria-modal="true"
      aria-label={say('preview.title')}
      onKeyDown={onKeyDown}
    >
      <header className="tf-top tp-bar">
        <button type="button" className="tf-bare tf-back" onClick={onClose}>
          {say('preview.close')} <kbd>Esc</kbd>
        </button>
        <strong className="tf-title">{form.template.title}</strong>
        <fieldset className="tp-choice">
          <legend className="tp-unseen">{say('preview.which')}</legend>
          {([false, true] as const).map((blank) => (
            <button
              key={String(blank)}
              type="button"
              aria-pressed={isBlank === blank}
              onClick={() => setBlank(blank)}
            >
              {say(blank ? 'preview.blank' : 'preview.filled')}
            </button>
          ))}
        </fieldset>
        <span className="tf-fact" role="status">
          {pages > 0 && say('preview.pages', { count: pages })}
        </span>
        {over.length > 0 && (
          <button type="button" className="tf-bare tp-too-tall" onClick={showOver}>
            {say('preview.over', { count: over.length })}
          </button>
        )}
        <span className="tf-space" />
        <button type="button" className="tf-button tp-print" onClick={() => window.print()}>
          {say('preview.print')}
        </button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section ref={desk} className="tp-desk" tabIndex={0} aria-label={say('preview.desk')}>
        <Paper source={source} foot={foot} onLaid={setPages} />
      </section>
    </div>
  )
}
