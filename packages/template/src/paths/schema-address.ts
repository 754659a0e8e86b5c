import { type Address, type JsonObject, parseAddress, propertyAddress } from '@tianbao/edit'
import { isObject, own, ownObject, ownText } from '../json-values.ts'
import { localRef } from '../schema/local-ref.ts'

interface Spot {
  readonly schema: JsonObject
  readonly at: Address
}

/**
 * Where in a template's schema a pattern is declared: `annual.*.target` at `schema.properties.annual.items.properties.target`,
 * within `$defs` where a `$ref` leads there. What cannot be followed (a property of a branch) is told by what holds it.
 */
export function schemaAddress(root: JsonObject, pattern: string): Address {
  let spot: Spot = { schema: root, at: 'schema' }
  for (const step of parseAddress(pattern)) {
    const next = 'name' in step ? within(root, referred(root, spot), step.name) : undefined
    if (!next) break
    spot = next
  }
  return spot.at
}

function within(root: JsonObject, { schema, at }: Spot, name: string): Spot | undefined {
  const holder = name === '*' ? schema : ownObject(schema, 'properties')
  const next = own(holder, name === '*' ? 'items' : name)
  const place =
    name === '*' ? propertyAddress(at, 'items') : propertyAddress(propertyAddress(at, 'properties'), name)
  if (isObject(next)) return { schema: next, at: place }
  const all = own(schema, 'allOf')
  if (!Array.isArray(all)) return undefined
  return all
    .filter(isObject)
    .map((one) => within(root, referred(root, { schema: one, at: propertyAddress(at, 'allOf') }), name))
    .find((one) => one !== undefined)
}

/** What a schema refers to, as long as it has no properties or items of its own. */
function referred(root: JsonObject, spot: Spot): Spot {
  const ref = ownText(spot.schema, '$ref')
  if (ref === undefined || Object.hasOwn(spot.schema, 'properties') || Object.hasOwn(spot.schema, 'items'))
    return spot
  const target = localRef(root, ref)
  if (!isObject(target)) return spot
  const at = ref
    .slice(2)
    .split('/')
    .reduce(
      (address, segment) => propertyAddress(address, segment.replaceAll('~1', '/').replaceAll('~0', '~')),
      'schema',
    )
  return referred(root, { schema: target, at })
}
