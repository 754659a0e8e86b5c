import type { FieldProps } from '@rjsf/utils'
import { say } from '../../messages/messages.ts'
import { CLOSED, CLOSED_WHAT } from '../drawing/drawing.ts'

/** A part that cannot be drawn, and why. */
export function ClosedField({ schema }: FieldProps) {
  const { [CLOSED]: why, [CLOSED_WHAT]: what } = schema
  return <p className="tf-help tf-closed">{say(`draw.${String(why)}`, { what: String(what ?? '') })}</p>
}
