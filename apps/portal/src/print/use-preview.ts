import { useCallback, useRef } from 'react'
import { navigate } from '../router.ts'

/**
 * Opens and closes the print preview of a submission by its address, so that it can be linked to and left by going back.
 * Closing it takes back the step that opened it, where there was one.
 */
export function usePreview(id: string): (isPreviewing: boolean) => void {
  const wasOpenedHere = useRef(false)
  return useCallback(
    (isPreviewing) => {
      if (isPreviewing) {
        wasOpenedHere.current = true
        navigate({ page: 'print', id })
      } else if (wasOpenedHere.current) {
        wasOpenedHere.current = false
        window.history.back()
      } else navigate({ page: 'fill', id })
    },
    [id],
  )
}
