import type { FillPage, SaveQueue } from '@tianbao/form-react'
import { api } from '../api/api.ts'

/**
 * Shows what the same department said the year before, in the empty cells. Asked for once the form is open, and again
 * when the server has another department in it. Nothing waits for it, and without it nothing is missing but a help.
 */
export function followLast(id: string, page: FillPage, queue: SaveQueue): () => void {
  const { form } = page
  const field = Object.values(form.template.fields).find(
    ({ kind, list }) => kind === 'organisation' && list === null,
  )
  if (!field) return () => undefined
  let asked: string | null = null
  let isOver = false

  const ask = () => {
    const department = form.cell(field.pattern).text
    if (queue.state().kind !== 'saved' || department === asked) return
    asked = department
    if (department === '') return page.setLast(null)
    api.last(id).then(
      (last) => {
        if (!isOver && asked === department) page.setLast(last)
      },
      () => {
        asked = null
      },
    )
  }
  ask()
  const stop = queue.subscribe(ask)
  return () => {
    isOver = true
    stop()
  }
}
