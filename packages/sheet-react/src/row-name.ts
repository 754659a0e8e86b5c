import type { GridRow } from '@tianbao/sheet'

/** What a row is called in its grid, also when it stands elsewhere. */
export function rowName({ band, key }: GridRow): string {
  return `${band}/${key}`
}
