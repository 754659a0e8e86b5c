import type { FieldProps } from '@rjsf/utils'
import { CLOSED, LATER } from '../drawing/drawing.ts'
import { AnyField } from './AnyField.tsx'
import { ClosedField } from './ClosedField.tsx'
import { LaterField } from './LaterField.tsx'

/** What has no type: a part to be opened, a part that cannot be drawn, or a value of any type. */
export function UntypedField(props: FieldProps) {
  const { schema } = props
  if (LATER in schema) return <LaterField {...props} />
  if (CLOSED in schema) return <ClosedField {...props} />
  return <AnyField {...props} />
}
