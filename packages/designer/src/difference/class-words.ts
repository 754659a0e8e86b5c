import { type ChangeClass, classMarks } from '@tianbao/versions'
import { say } from '../messages/messages.ts'

/** The character that a class of changes bears on the table, and what it is called. */
export function classWords(of: string): { readonly sign: string; readonly title: string } {
  return { sign: classMarks[of as ChangeClass], title: say(`difference.class_${of}`) }
}
