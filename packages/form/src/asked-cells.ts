import type { Address } from '@tianbao/edit'
import type { CompiledField } from '@tianbao/template'
import { patternOf } from './address-parts.ts'
import type { LiveRows } from './cell-sets.ts'
import type { Cells } from './cells.ts'
import type { Engine } from './engine.ts'
import { covers, type Flags } from './flags.ts'
import { fixedIn, type Setting } from './setting.ts'
import type { Targets } from './targets.ts'

/** The cells that must be filled: those outside of rows in the template's order, then those of each live row. */
export interface AskedCells {
  in(live: LiveRows): ReadonlySet<Address>
}

/** What a row is asked for hangs on the rules' flags alone: it is found once, for as long as these are the same. */
export function createAskedCells(
  setting: Setting,
  targets: Targets,
  engine: Engine,
  cells: Cells,
): AskedCells {
  const { compiled } = setting
  const fields = Object.values(compiled.fields).filter(
    ({ pattern }) => targets.compute(pattern)?.mode !== 'locked',
  )
  let flags: Flags | null = null
  let ownFields = new Map<string | null, CompiledField[]>()
  const known = new Map<Address, readonly Address[]>()

  const isAsked = (field: CompiledField, address: Address): boolean => {
    if (!field.isRequired && !covers(engine.flags.required, address)) return false
    if (cells.isHidden(address) || covers(engine.flags.locked, address)) return false
    const column = field.list === null ? null : field.pattern.slice(field.list.length + '.*.'.length)
    const isFixed = column !== null && setting.mayBeFixed(column)
    return !isFixed || fixedIn(setting, address) === undefined
  }

  /** Fields that may be asked for, by their lists. */
  const follow = () => {
    flags = engine.flags
    known.clear()
    ownFields = new Map()
    const ruled = new Set([...flags.required].map(patternOf))
    for (const field of fields) {
      if (!field.isRequired && !covers(ruled, field.pattern)) continue
      ownFields.set(field.list, [...(ownFields.get(field.list) ?? []), field])
    }
  }

  const askedIn = (row: Address, own: readonly CompiledField[]): readonly Address[] => {
    const before = known.get(row)
    if (before) return before
    const found = own.flatMap((field) => {
      const address = row + field.pattern.slice((field.list ?? '').length + '.*'.length)
      return isAsked(field, address) ? [address] : []
    })
    known.set(row, found)
    return found
  }

  return {
    in(live) {
      if (flags !== engine.flags) follow()
      const asked = new Set<Address>()
      for (const field of ownFields.get(null) ?? [])
        if (isAsked(field, field.pattern)) asked.add(field.pattern)
      for (const [list, own] of ownFields)
        for (const row of list === null ? [] : live.under(list))
          for (const address of askedIn(row, own)) asked.add(address)
      return asked
    },
  }
}
