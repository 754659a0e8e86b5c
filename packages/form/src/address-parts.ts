import { type Address, nodeAddress, parseAddress } from '@tianbao/edit'

export { patternOf } from '@tianbao/edit'

/** `goals#g1.indicators#r2.target` → `goals#g1.indicators#r2`, the innermost row; null outside of rows. */
export function rowOf(address: Address): Address | null {
  const hash = address.lastIndexOf('#')
  if (hash < 0) return null
  const dot = address.indexOf('.', hash)
  return dot < 0 ? address : address.slice(0, dot)
}

/** `annual#r7` → list `annual` and id `r7`. Throws where the address names no row. */
export function splitRow(row: Address): { readonly list: Address; readonly id: string } {
  const hash = row.lastIndexOf('#')
  if (hash < 0) throw new Error(`"${row}" is not the address of a row.`)
  const id = row.slice(hash + 1)
  if (!id.includes('~')) return { list: row.slice(0, hash), id }
  const step = parseAddress(row.slice(hash)).at(-1)
  return { list: row.slice(0, hash), id: step && 'id' in step ? step.id : id }
}

/** The address of the row `id` in a list. */
export function rowAddress(list: Address, id: string): Address {
  return nodeAddress(list, id)
}

/** The address of a path below a row, a group or the root. */
export function below(parent: Address, path: string): Address {
  return parent === '' ? path : `${parent}.${path}`
}
