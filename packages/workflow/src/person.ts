/**
 * The name that a person gave with an act, as it is compared: of width, case and spaces nothing is left, so that
 * “张 三” and “张三” are one. Until there are accounts a person is a name, and nothing more is known of him.
 */
export function personKey(name: string): string {
  return name.normalize('NFKC').replace(/\s+/gu, '').toLowerCase()
}

/** Whether a name can be one: something is left of it, and it is no longer than 60 characters. */
export function isName(name: string): boolean {
  return personKey(name) !== '' && [...name].length <= 60
}
