/**
 * The name of a place in an id-keyed tree, by property names and ids, never by positions:
 * `funds.income.total.current`, `annual#r7.target`, `sheet#annual_table#target.head`, `rules#balance.message`.
 *
 * `.name` is a property; `#id` is the node with that id in the list before it, or in lists of the same name nested
 * in its nodes (bands in bands, columns in columns): these form one namespace. After an object, `#id` looks so in
 * all of its lists. An id that two nodes of a namespace bear names nothing.
 * In names and ids `~0` stands for `~`, `~1` for `.`, `~2` for `#`. The dot before the first name is left out, unless
 * that name is empty. The empty string is the whole tree.
 */
export type Address = string

/** One step of an address: to a property, or to a node. */
export type Step = { readonly name: string } | { readonly id: string }

/**
 * The steps of an address. Total: every text is an address (a `~` that escapes nothing stands for itself).
 * Law: `parseAddress(formatAddress(steps))` equals `steps`.
 */
export function parseAddress(address: Address): readonly Step[] {
  if (address === '') return []
  const isMarked = address.startsWith('.') || address.startsWith('#')
  const marked = isMarked ? address : `.${address}`
  const steps: Step[] = []
  for (const [, mark, text = ''] of marked.matchAll(/([.#])([^.#]*)/g)) {
    steps.push(mark === '#' ? { id: unescapeText(text) } : { name: unescapeText(text) })
  }
  return steps
}

/** The one address that has these steps. */
export function formatAddress(steps: readonly Step[]): Address {
  let address = ''
  for (const step of steps) {
    address = 'id' in step ? nodeAddress(address, step.id) : propertyAddress(address, step.name)
  }
  return address
}

/** The address of a property of what stands at `of`. */
export function propertyAddress(of: Address, name: string): Address {
  return of === '' && name !== '' ? escapeText(name) : `${of}.${escapeText(name)}`
}

/** The address of the node with an id in the list (or among the lists of the object) at `of`. */
export function nodeAddress(of: Address, id: string): Address {
  return `${of}#${escapeText(id)}`
}

function escapeText(text: string): string {
  return /[~.#]/.test(text) ? text.replaceAll('~', '~0').replaceAll('.', '~1').replaceAll('#', '~2') : text
}

function unescapeText(text: string): string {
  return text.includes('~')
    ? text.replace(/~[012]/g, (found) => (found === '~0' ? '~' : found === '~1' ? '.' : '#'))
    : text
}
