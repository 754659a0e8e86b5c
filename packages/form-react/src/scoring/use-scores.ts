import type { ScoreSheet } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { useEffect, useState } from 'react'
import { usePage } from '../page/page-context.ts'

/** Whether a form of a template scores anything at all. */
export function scoresAnything({ scoring }: CompiledTemplate): boolean {
  return scoring?.items.some(({ rule }) => rule !== null) ?? false
}

/** The same for the form on the page. */
export function useHasScores(): boolean {
  return scoresAnything(usePage().form.template)
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
