import type { Finding } from '@tianbao/finding'
import { changeTemplate, notDone } from '../commands/outcome.ts'
import type { Template } from '../template.ts'
import { mendDefault, mendFreeRoom, mendUnusedCatalog } from './catalog-mends.ts'
import type { Fix, Mend } from './fix.ts'
import { mendMisplacedWord, mendUnusedColumns, mendUnusedName } from './rule-mends.ts'
import { mendArray, mendOrder, mendRequired, mendRoom, mendUnbounded } from './schema-mends.ts'
import { mendStar, mendYearHead } from './sheet-mends.ts'

/** What can be put right without asking: no data is lost by it, no rule says anything else afterwards. */
const mends: Readonly<Record<string, Mend>> = {
  'gate.array_long': mendArray,
  'gate.array_open': mendArray,
  'lint.catalog_room': mendRoom,
  'lint.free_room': mendFreeRoom,
  'lint.misplaced_word': mendMisplacedWord,
  'lint.star_disagrees': mendStar,
  'lint.unbounded_text': mendUnbounded,
  'lint.unfit_default': mendDefault,
  'lint.unknown_order': mendOrder,
  'lint.unknown_required': mendRequired,
  'lint.unused_catalog': mendUnusedCatalog,
  'lint.unused_columns': mendUnusedColumns,
  'lint.unused_name': mendUnusedName,
  'lint.year_head': mendYearHead,
}

/** Codes of findings that can be put right by themselves. */
export const fixable: readonly string[] = Object.keys(mends)

/**
 * What puts a finding of the gate or the linter right, if anything does by itself. The command works on the template as
 * it stands when it is done, and is refused where there is nothing to mend any more.
 */
export function fixesFor(finding: Finding, template: Template): readonly Fix[] {
  const mend = Object.hasOwn(mends, finding.code) ? mends[finding.code] : undefined
  const mended = mend?.(finding, template)
  if (!mend || !mended) return []
  return [
    {
      code: mended.says,
      params: mended.params ?? {},
      command(now) {
        const again = mend(finding, now)
        return again ? changeTemplate(now, again.after) : notDone('nothing_to_mend')
      },
    },
  ]
}
