/** The address of a row, column or cell of a band inside the sheet: `money#current`. Ids are escaped as in addresses. */
export function partAddress(band: string, id: string): string {
  return `${escapeId(band)}#${escapeId(id)}`
}

/** The address of a band's own property: `money_block.side`. */
export function bandAddress(band: string, property?: string): string {
  return property === undefined ? escapeId(band) : `${escapeId(band)}.${property}`
}

function escapeId(id: string): string {
  return /[~.#]/.test(id) ? id.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('#', '~2') : id
}
