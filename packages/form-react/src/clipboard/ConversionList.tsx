import { say } from '../messages/messages.ts'
import type { Conversion } from './conversions.ts'

interface ConversionListProps {
  readonly conversions: readonly Conversion[]
  readonly unit: string
}

/** Texts that land as something else than they read, by the way in which they changed. */
export function ConversionList({ conversions, unit }: ConversionListProps) {
  if (conversions.length === 0) return null
  return (
    <>
      <h3>
        {say('paste.conversions')}
        <span className="tf-note">
          {say('findings.cells', { count: conversions.reduce((sum, one) => sum + one.count, 0) })}
        </span>
      </h3>
      <ul className="tf-conversions">
        {conversions.map(({ code, from, first, count }) => (
          <li key={`${code} ${from}`}>
            <span>{count > 1 ? say('paste.and_more', { text: first.text, count }) : first.text}</span>
            <span className="tf-note">{say(`paste.as_${code}`, { from, unit })}</span>
            <span>{first.now}</span>
          </li>
        ))}
      </ul>
    </>
  )
}
