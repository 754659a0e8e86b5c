import type { CheckedFinding } from '@tianbao/form'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'

interface ReasonWriterProps {
  readonly finding: CheckedFinding
  readonly onDone: () => void
}

/** Where a person writes why a warning is as it should be. */
export function ReasonWriter({ finding, onDone }: ReasonWriterProps) {
  const page = usePage()
  const [text, setText] = useState(finding.reason?.text ?? '')
  const writer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    writer.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const keep = () => {
    page.explain(finding, text)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') onDone()
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep()
  }
  return (
    <div ref={writer} className="tf-reason">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        rows={3}
        maxLength={1000}
        aria-label={say('findings.write_reason')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="tf-buttons">
        <button type="button" className="tf-button tf-primary tf-small" onClick={keep}>
          {say('findings.keep_reason')}
        </button>
        <button type="button" className="tf-bare tf-small" onClick={onDone}>
          {say('findings.cancel')}
        </button>
      </div>
    </div>
  )
}
