import type { Json } from '@tianbao/edit'
import type { PublishedVersion } from './published-version.ts'

/**
 * Published versions as a file lists them; null where one is none: a number that is no number, a time that is none. Total.
 */
export function readPublished(value: Json): readonly PublishedVersion[] | null {
  return Array.isArray(value) && value.every(isPublished)
    ? (value as unknown as readonly PublishedVersion[])
    : null
}

function isPublished(value: Json): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false
  const { form, region, year, number, digest, publishedAt, inForceFrom, inForceTo, revokedAt } =
    value as Readonly<Record<string, Json | undefined>>
  return (
    [form, region, digest].every((one) => typeof one === 'string') &&
    Number.isInteger(year) &&
    typeof number === 'number' &&
    Number.isInteger(number) &&
    number > 0 &&
    isTime(publishedAt) &&
    [inForceFrom, inForceTo, revokedAt].every((one) => one === undefined || isTime(one))
  )
}

function isTime(value: Json | undefined): boolean {
  return typeof value === 'string' && Number.isFinite(Date.parse(value))
}
