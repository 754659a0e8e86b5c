import type { Finding, Severity } from '@tianbao/finding'

/** A finding about places of a sheet, named by their addresses in it; the sheet itself is ''. */
export function findingOf(
  code: string,
  severity: Severity,
  parts: readonly string[],
  params: Finding['params'] = {},
): Finding {
  return { code: `sheet.${code}`, severity, addresses: parts.map(inTemplate), params }
}

/** The address in a template of a place in its sheet: `money#current` is `sheet#money#current`. */
export function inTemplate(part: string): string {
  return part === '' ? 'sheet' : `sheet#${part}`
}
