import type { Param } from '@tianbao/finding'
import type { NotDone } from '@tianbao/template'

/** Why the canvas does not do a gesture: `canvas.refused_*` in this room's messages. */
export function refusal(why: string, params: Readonly<Record<string, Param>> = {}): NotDone {
  return { refused: `canvas.refused_${why}`, params }
}
