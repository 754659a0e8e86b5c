import type { OtherWindows } from '@tianbao/form-react'
import { clockNote } from '../api/clock.ts'

/** What is said in one line over the paper. */
export function fillNotes(others: OtherWindows, kept: readonly string[] = []) {
  let list: readonly string[] = []
  const make = () => {
    const count = others.count()
    const elsewhere =
      count === 0 ? [] : [`这张表还在另外 ${count} 个窗口里开着。各窗口填的都会保存，并合在一起。`]
    const clock = clockNote()
    list = [...kept, ...elsewhere, ...(clock === null ? [] : [clock])]
  }
  make()
  return {
    list: () => list,
    subscribe: (listener: () => void) =>
      others.subscribe(() => {
        make()
        listener()
      }),
  }
}
