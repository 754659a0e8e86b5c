import type { Look } from '@tianbao/sheet'
import { setLooks } from '@tianbao/template'
import type { Canvas } from '../canvas.ts'
import { rectName } from '../place-names.ts'
import { refusal } from './refusal.ts'

/** Sets how all selected cells are set; undefined: as their kind is. */
export function setSelectedLook(
  canvas: Canvas,
  look: { readonly [K in keyof Look]?: Look[K] | undefined },
): void {
  const { drawing } = canvas.store.getState()
  const [range] = canvas.ranges()
  const places = canvas.spots().map((spot) => ({ spot, look }))
  if (range === undefined || places.length === 0) {
    canvas.design.gesture('step.look', () => refusal('nothing'))
    return
  }
  canvas.design.gesture('step.look', (template) => setLooks(template, places), {
    name: rectName(drawing, range),
  })
}

/** What all selected cells have in common of a look; undefined where they differ. */
export function commonLook<K extends keyof Look>(canvas: Canvas, key: K): Look[K] | undefined {
  const { drawing } = canvas.store.getState()
  const looks = canvas.cells().map((cell) => drawing.faces.get(cell)?.look[key])
  const [first] = looks
  return looks.every((look) => look === first) ? first : undefined
}
