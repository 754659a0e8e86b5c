import type { Address, Json, JsonObject } from '@tianbao/edit'
import { patternOf } from './address-parts.ts'
import type { Carried } from './carried.ts'
import type { Engine } from './engine.ts'
import { covers } from './flags.ts'
import type { CellState, Origin } from './form-types.ts'
import { quoteJson } from './quote.ts'
import type { Reader } from './reader.ts'
import { isFilled } from './rows.ts'
import { fixedIn, type Setting } from './setting.ts'
import type { Targets } from './targets.ts'

/** Reads cells of a form as it stands. */
export interface Cells {
  state(address: Address): CellState
  /** What rules and readers see: prescribed, else typed, else computed. */
  value(address: Address): Json | undefined
  typed(address: Address): Json | undefined
  isFilled(address: Address): boolean
  isHidden(address: Address): boolean
  /** Prescribed by the catalog, computed and locked, or made read-only by a rule. */
  isReadonly(address: Address): boolean
  text(address: Address): string
}

export function createCells(
  setting: Setting,
  targets: Targets,
  reader: Reader,
  engine: Engine,
  carried: ReadonlyMap<Address, Carried> = new Map(),
): Cells {
  const typedAt = (address: Address): Json | undefined => reader.value(engine.document as JsonObject, address)

  const look = (address: Address): { readonly value: Json | undefined; readonly origin: Origin } => {
    const fixed = fixedIn(setting, address)
    if (fixed !== undefined) return { value: fixed, origin: 'fixed' }
    const typed = typedAt(address)
    if (typed !== undefined) return { value: typed, origin: 'typed' }
    const computed = engine.run.computed.get(address)
    return computed === undefined
      ? { value: undefined, origin: 'empty' }
      : { value: computed, origin: 'computed' }
  }

  const show = (address: Address, value: Json | undefined): string => {
    if (value === undefined || value === null) return ''
    const field = setting.field(address)
    if (!field) return asText(value)
    const kind = setting.kind(field)
    const context = setting.context(field)
    if (kind.holds(value, context)) return kind.format(value, context)
    return asText(value)
  }

  const value = (address: Address) => look(address).value

  const isReadonly = (address: Address): boolean =>
    targets.compute(patternOf(address))?.mode === 'locked' ||
    covers(engine.flags.locked, address) ||
    carried.has(address) ||
    fixedIn(setting, address) !== undefined

  return {
    value,
    typed: typedAt,
    isReadonly,
    isFilled: (address) => isFilled(value(address)),
    isHidden: (address) => covers(engine.flags.hidden, address),
    text: (address) => show(address, value(address)),
    state(address) {
      const field = setting.field(address)
      if (!field) throw new Error(`The form has no cell "${address}".`)
      const { value: seen, origin } = look(address)
      const computed = engine.run.computed.get(address)
      const rule = targets.compute(field.pattern)
      const isFixed = origin === 'fixed'
      const typed = origin === 'typed' ? seen : isFixed ? typedAt(address) : undefined
      const kind = setting.kind(field)
      return {
        address,
        field,
        typed,
        computed,
        value: seen,
        origin,
        text: show(address, seen),
        isReadable: seen === undefined || seen === null || kind.holds(seen, setting.context(field)),
        isComputed: rule !== undefined && !isFixed,
        isOverride: rule !== undefined && typed !== undefined && computed !== undefined,
        isRequired: !isFixed && (field.isRequired || covers(engine.flags.required, address)),
        isReadonly:
          isFixed || rule?.mode === 'locked' || carried.has(address) || covers(engine.flags.locked, address),
        carriedFrom: carried.get(address)?.source ?? null,
        isHidden: covers(engine.flags.hidden, address),
        options: engine.flags.options.get(address) ?? engine.flags.options.get(field.pattern) ?? null,
      }
    },
  }
}

/** Characters that a cell shows of what its kind does not hold. */
const SHOWN = 1_000

function asText(value: Json): string {
  return typeof value === 'object' ? quoteJson(value, SHOWN) : String(value)
}
