import type { CompiledTemplate } from './compiled.ts'

/** Between the parts of a title, as in print. */
const gap = '\u3000'

/** A field in full, from the outside in: 总体资金情况　收入　当年. Its pattern where the template does not know it. */
export function titleInFull(pattern: string, { titles }: Pick<CompiledTemplate, 'titles'>): string {
  const names = pattern.split('.')
  const told: string[] = []
  for (let end = 1; end <= names.length; end += 1) {
    const path = names.slice(0, end).join('.')
    const title = names[end - 1] !== '*' && Object.hasOwn(titles, path) ? titles[path] : undefined
    if (title !== undefined && title !== '' && title !== told.at(-1)) told.push(title)
  }
  return told.length === 0 ? pattern : told.join(gap)
}
