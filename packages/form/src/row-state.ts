import type { Address, JsonObject } from '@tianbao/edit'
import { splitRow } from './address-parts.ts'
import { isLive } from './cell-sets.ts'
import type { RowState } from './form-types.ts'
import type { Reader } from './reader.ts'
import type { Setting } from './setting.ts'
import type { Slots } from './slots.ts'

/** Where a row stands in its list's catalog: one of the data, or a slot; null for anything else. */
export function rowState(
  setting: Setting,
  slots: Slots,
  reader: Reader,
  document: JsonObject,
  row: Address,
): RowState | null {
  if (!row.includes('#')) return null
  const { list, id } = splitRow(row)
  const own = reader.row(document, row)
  const slot = own ? undefined : slots.find(list, id)
  if (!own && !slot) return null
  const said = own ? own.under : slot?.under
  const under = typeof said === 'string' ? said : null
  const place = setting.place(list, id, under)
  const isFixed = place?.indicator != null
  return {
    list,
    id,
    under,
    node: place?.above.at(-1)?.id ?? under,
    isFixed,
    isInData: own !== undefined,
    isAsked: isLive(setting, list, id, own ?? null),
  }
}
