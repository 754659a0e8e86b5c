import type { DeclaredField } from '@tianbao/template'
import { say } from '../messages/messages.ts'

/** What a field is called where it stands alone: a field of a line by both names. Empty: nothing names it. */
export function fieldName(fieldAt: (pattern: string) => DeclaredField | null, field: string): string {
  const own = fieldAt(field)?.title ?? ''
  const above = field.slice(0, Math.max(0, field.lastIndexOf('.')))
  const line = above === '' || above.endsWith('.*') ? '' : (fieldAt(above)?.title ?? '')
  return line === '' || own === '' || line === own ? own : say('inspector.of_line', { line, title: own })
}
