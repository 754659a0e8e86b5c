import { type CheckedFinding, saysSomething } from '@tianbao/form'
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'

interface ReasonWriterProps {
  /** What the reason is for: all of one cause. */
  readonly findings: readonly CheckedFinding[]
  readonly onDone: () => void
}

/** A reason is told in some sentences; the whole story belongs in the form. */
const mostCharacters = 1000

/** Where a person writes why a warning is as it should be: for all of its cells, or only for the one where one stands. */
export function ReasonWriter({ findings, onDone }: ReasonWriterProps) {
  const page = usePage()
  const here = findingHere(findings, page.sheet?.spot()?.address)
  const [text, setText] = useState(here?.reason?.text ?? '')
  const tooLong = useId()
  const writer = useRef<HTMLDivElement>(null)
  useEffect(() => {
    writer.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  const isBlank = !saysSomething(text) && findings.every(({ reason }) => reason === undefined)
  const over = text.length - mostCharacters
  const isIdle = isBlank || over > 0
  const keep = (own: readonly CheckedFinding[]) => {
    if (isIdle) return
    page.explain(own, text)
    onDone()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Escape') {
      event.preventDefault()
      onDone()
    }
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) keep(findings)
  }
  const count = findings.length
  return (
    <div ref={writer} className="tf-write">
      <textarea
        // biome-ignore lint/a11y/noAutofocus: it was just asked for
        autoFocus
        rows={3}
        aria-describedby={over > 0 ? tooLong : undefined}
        aria-label={say('findings.write_reason')}
        placeholder={say('findings.reason_asks')}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
      />
      {over > 0 && (
        <p id={tooLong} className="tf-write-over" role="status">
          {say('findings.reason_too_long', { most: mostCharacters, over })}
        </p>
      )}
      <div className="tf-buttons">
        <button
          type="button"
          className="tf-button tf-primary tf-small"
          aria-disabled={isIdle}
          onClick={() => keep(findings)}
        >
          {count > 1 ? say('findings.keep_reasons', { count }) : say('findings.keep_reason')}
        </button>
        {count > 1 && here && (
          <button
            type="button"
            className="tf-button tf-small"
            aria-disabled={isIdle}
            onClick={() => keep([here])}
          >
            {say('findings.keep_one_reason')}
          </button>
        )}
        <button type="button" className="tf-bare tf-small" onClick={onDone}>
          {say('findings.cancel')}
        </button>
      </div>
    </div>
  )
}

/** The finding of the cell where one stands, else the first. */
function findingHere(
  findings: readonly CheckedFinding[],
  stands: string | undefined,
): CheckedFinding | undefined {
  return findings.find(({ addresses }) => stands !== undefined && addresses.includes(stands)) ?? findings[0]
}
