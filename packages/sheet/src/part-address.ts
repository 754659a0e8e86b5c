import { nodeAddress, propertyAddress } from '@tianbao/edit'

/** The address of a row, column or cell of a band inside the sheet: `money#current`. */
export function partAddress(band: string, id: string): string {
  return nodeAddress(bandAddress(band), id)
}

/** The address of a band or line inside the sheet, or of a property of it: `money_block.side`. */
export function bandAddress(band: string, property?: string): string {
  const address = nodeAddress('', band).slice(1)
  return property === undefined ? address : propertyAddress(address, property)
}
