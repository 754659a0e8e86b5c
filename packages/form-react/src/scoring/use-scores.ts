import type { ScoreSheet } from '@tianbao/form'
import { useEffect, useState } from 'react'
import { usePage } from '../page/page-context.ts'

/** Whether a form scores anything at all. */
export function useHasScores(): boolean {
  return (usePage().form.scores()?.rows.length ?? 0) > 0
}

/** The scores as they stand; made anew after what a key changed has been painted. */
export function useScores(): ScoreSheet | null {
  const { form } = usePage()
  const [sheet, setSheet] = useState(() => form.scores())
  useEffect(() => {
    let isPlanned = false
    let isClosed = false
    const show = () => {
      isPlanned = false
      if (!isClosed) setSheet(form.scores())
    }
    const stop = form.subscribe(() => {
      if (isPlanned) return
      isPlanned = true
      requestAnimationFrame(() => setTimeout(show, 0))
    })
    setSheet(form.scores())
    return () => {
      isClosed = true
      stop()
    }
  }, [form])
  return sheet
}
