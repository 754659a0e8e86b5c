import type { Edit } from '@tianbao/edit'
import type { Cells } from './cells.ts'
import { agrees } from './check.ts'
import type { Engine } from './engine.ts'
import type { Setting } from './setting.ts'
import { placeFor } from './targets.ts'

/** Takes away what was typed and equals what is computed: nobody needs to have typed it. */
export function equalToComputed(setting: Setting, cells: Cells, engine: Engine): readonly Edit[] {
  const edits: Edit[] = []
  for (const rule of setting.compiled.rules) {
    if (rule.type !== 'compute' || rule.target === undefined) continue
    for (const [row, result] of engine.run.results(rule.key)) {
      const at = placeFor(rule.target, row)
      const was = at === null ? undefined : cells.typed(at)
      if (at === null || was === undefined || result.value === undefined || result.value === null) continue
      if (agrees(was, result.value, setting.field(at)?.decimals ?? null)) edits.push({ op: 'set', at, was })
    }
  }
  return edits
}
