import { fieldKinds } from '@tianbao/fields'

/** What a property of each sort is called while nobody gave it a title, by the stem of its minted name. */
const stems: ReadonlyMap<string, string> = new Map([
  ...fieldKinds.map(({ id, title }) => [id.replaceAll('-', '_'), title.zh] as const),
  ['rows', '可增行表'],
  ['group', '组'],
  ['line', '行'],
  ['indicator', '指标'],
])

/**
 * What a property is called that has no title: 金额2 for `money_2`, a name that was minted while drawing; any other name
 * was written by a person, and says what it is.
 */
export function untitled(name: string): string {
  const [, stem = name, number = ''] = /^(.*)_(\d+)$/.exec(name) ?? []
  const words = stems.get(stem)
  return words === undefined || (number === '' && stem !== 'indicator') ? name : `${words}${number}`
}
