import type { ScoreSheet } from '@tianbao/form'
import { useSyncExternalStore } from 'react'
import { usePage } from '../page/page-context.ts'
import { scoreBoardOf } from './score-board.ts'
import { scoresAnything } from './scores-anything.ts'

/** Whether the form on the page scores anything at all. */
export function useHasScores(): boolean {
  return scoresAnything(usePage().form.template)
}

/** The scores as they stand; made anew after what a key changed has been painted. */
export function useScores(): ScoreSheet | null {
  const board = scoreBoardOf(usePage().form)
  return useSyncExternalStore(board.subscribe, board.sheet, board.sheet)
}
