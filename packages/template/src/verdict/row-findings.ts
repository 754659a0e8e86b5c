import { type Address, type Json, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { isObject, own, ownText } from '../json-values.ts'
import { limits } from '../limits.ts'

/**
 * Finds what is wrong with the ids of a submission's rows: each row has one, and no two of a list the same, since
 * everything that is said of a row is said by its id. Linear in the rows.
 */
export function createRowFindings(compiled: CompiledTemplate): (data: Json) => readonly Finding[] {
  const lists = Object.keys(compiled.lists).map((list) => ({
    names: list.split('.'),
    title: compiled.titles[list] ?? list,
  }))
  return (data) => {
    const findings: Finding[] = []
    for (const { names, title } of lists) {
      eachArray(data, names, 0, '', (rows, address) => judge(rows, address, title, findings))
    }
    return findings
  }
}

function judge(rows: readonly Json[], address: Address, title: string, findings: Finding[]): void {
  const seen = new Set<string>()
  for (let index = 0; index < rows.length && findings.length < limits.errors; index++) {
    const row = rows[index]
    if (!isObject(row)) continue
    const id = ownText(row, 'id') ?? ''
    if (id === '') {
      findings.push(found('schema.row_unnamed', address, { title, row: index + 1 }))
    } else if (seen.has(id)) {
      findings.push(found('schema.row_repeated', nodeAddress(address, id), { title, id: id.slice(0, 64) }))
    } else seen.add(id)
  }
}

function found(code: string, address: Address, params: Finding['params']): Finding {
  return { code, severity: 'error', addresses: [address], params }
}

/** Visits the arrays that a list's pattern names: one, or one for each row of the lists around it. */
function eachArray(
  value: Json | undefined,
  names: readonly string[],
  from: number,
  address: Address,
  visit: (rows: readonly Json[], address: Address) => void,
): void {
  const name = names[from]
  if (name === undefined) {
    if (Array.isArray(value)) visit(value, address)
  } else if (name !== '*') {
    if (isObject(value)) eachArray(own(value, name), names, from + 1, propertyAddress(address, name), visit)
  } else if (Array.isArray(value)) {
    for (const row of value as readonly Json[]) {
      const id = isObject(row) ? ownText(row, 'id') : undefined
      eachArray(row, names, from + 1, id === undefined ? address : nodeAddress(address, id), visit)
    }
  }
}
