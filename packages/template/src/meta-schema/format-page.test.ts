import { readFileSync } from 'node:fs'
import type { Json } from '@tianbao/edit'
import { describe, expect, test } from 'vitest'
import { isObject, own, ownObject, ownText } from '../json-values.ts'
import { formatPage } from './format-page.ts'
import { metaSchema } from './template.ts'

describe('the template format', () => {
  test('has its page, and the page is the present one (node scripts/docs.mjs)', () => {
    const page = readFileSync(new URL('../../../../docs/template-format.md', import.meta.url), 'utf8')
    expect(page).toBe(formatPage())
  })

  test('says in Chinese and English what every property means', () => {
    expect(
      propertiesOf(metaSchema, '')
        .filter(([, one]) => !isSaid(one))
        .map(([path]) => path),
    ).toEqual([])
  })
})

/** Every property that an object of the format may have, wherever it stands. */
function propertiesOf(schema: Json, path: string): readonly (readonly [string, Json])[] {
  if (!isObject(schema)) return []
  const named = Object.entries(ownObject(schema, 'properties'))
  return [
    ...named.map(([name, one]) => [`${path}.${name}`, one] as const),
    ...named.flatMap(([name, one]) => propertiesOf(one, `${path}.${name}`)),
    ...Object.entries(ownObject(schema, '$defs')).flatMap(([name, one]) => propertiesOf(one, name)),
    ...propertiesOf(own(schema, 'items') ?? null, `${path}[]`),
    ...propertiesOf(own(schema, 'additionalProperties') ?? null, `${path}{}`),
  ]
}

function isSaid(one: Json): boolean {
  if (!isObject(one)) return false
  const name = ownText(one, '$ref')?.replace('#/$defs/', '')
  const from =
    ownText(one, 'description') === undefined && name !== undefined
      ? ownObject(ownObject(metaSchema, '$defs'), name)
      : one
  return (ownText(from, 'description') ?? '') !== '' && (ownText(from, 'x-en') ?? '') !== ''
}
