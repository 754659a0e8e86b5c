import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { Canvas, CanvasStore } from './canvas.ts'

export const CanvasContext = createContext<Canvas | null>(null)

/** @throws Error outside of the designer: a bug of ours. */
export function useCanvas(): Canvas {
  const canvas = use(CanvasContext)
  if (!canvas) throw new Error('A part of the designer is drawn outside of DesignerScreen.')
  return canvas
}

/** Something that the canvas shows, drawn anew when it is another one. */
export function useCanvasState<T>(select: (state: CanvasStore) => T): T {
  return useStore(useCanvas().store, select)
}
