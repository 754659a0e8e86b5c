import type { ScoreSheet } from '@tianbao/form'
import type { CompiledTemplate } from '@tianbao/template'
import { useSyncExternalStore } from 'react'
import { usePage } from '../page/page-context.ts'
import { scoreBoardOf } from './score-board.ts'

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
  const board = scoreBoardOf(usePage().form)
  return useSyncExternalStore(board.subscribe, board.sheet, board.sheet)
}
