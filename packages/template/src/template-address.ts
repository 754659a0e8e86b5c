import type { Address } from '@tianbao/edit'

/** The address of a property below another address of a template; names are escaped as addresses want it. */
export function property(at: Address, name: string): Address {
  const escaped = name.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('#', '~2')
  return at === '' ? escaped : `${at}.${escaped}`
}

/** The address of a node with an id in the list at an address. */
export function node(list: Address, id: string): Address {
  return `${list}#${id.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('#', '~2')}`
}
