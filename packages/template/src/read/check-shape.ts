import { type Address, type Json, type JsonObject, nodeAddress, propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import { isObject, own, ownObject, ownText, ownTexts } from '../json-values.ts'
import { limits } from '../limits.ts'
import { definition, isMeant, isOfType, tagsOf, typesOf } from './alternatives.ts'

/** The keywords that `checkShape` judges. A schema of ours that uses another one is a bug. */
const known = new Set([
  '$ref',
  'additionalProperties',
  'anyOf',
  'const',
  'enum',
  'exclusiveMinimum',
  'items',
  'maxItems',
  'maxLength',
  'maxProperties',
  'maximum',
  'minItems',
  'minLength',
  'minimum',
  'oneOf',
  'pattern',
  'properties',
  'propertyNames',
  'required',
  'type',
])
const words = new Set(['$schema', '$defs', 'title', 'description', 'x-en'])

/**
 * Holds a value to a schema of ours (the meta-schema), without generating code, so that a browser may do it too.
 * Understands the part of JSON Schema that our own schemas use; of alternatives it judges the one that `const`
 * properties or the type point at. Same verdict as Ajv; linear in the value. Addresses name listed nodes by id.
 * @throws Error when the schema uses a keyword that it does not know, or a `$ref` to nothing.
 */
export function checkShape(
  root: JsonObject,
  schema: Json,
  value: Json,
  at: Address = '',
): readonly Finding[] {
  const findings: Finding[] = []
  const find = (code: string, address: Address, params: Finding['params'] = {}) => {
    if (findings.length < limits.findings)
      findings.push({ code, severity: 'error', addresses: [address], params })
  }

  const check = (rules: Json, it: Json, place: Address): void => {
    if (findings.length >= limits.findings || rules === true) return
    if (!isObject(rules)) throw new Error('A schema of ours is neither an object nor true.')
    for (const keyword of Object.keys(rules)) {
      if (!known.has(keyword) && !words.has(keyword))
        throw new Error(`checkShape does not know "${keyword}".`)
    }
    const ref = ownText(rules, '$ref')
    if (ref !== undefined) check(definition(root, ref), it, place)
    const branches = own(rules, 'oneOf') ?? own(rules, 'anyOf')
    if (Array.isArray(branches)) checkBranches(branches, it, place)
    if (!checkPlain(rules, it, place)) return
    if (Array.isArray(it)) checkItems(rules, it, place)
    else if (isObject(it)) checkProperties(rules, it, place)
  }

  const checkBranches = (branches: readonly Json[], it: Json, place: Address) => {
    const branch = branches.find((one) => isMeant(root, one, it))
    if (branch !== undefined) {
      check(branch, it, place)
      return
    }
    const tags = isObject(it) ? branches.flatMap((one) => tagsOf(root, one)) : []
    const [tag] = tags
    if (tag)
      find('read.choice', propertyAddress(place, tag[0]), { choices: tags.map(([, value]) => String(value)) })
    else find('read.type', place, { types: branches.flatMap((one) => typesOf(root, one)) })
  }

  /** Answers whether the type is right, so that what is within can be looked at. */
  const checkPlain = (rules: JsonObject, it: Json, place: Address): boolean => {
    const type = ownText(rules, 'type')
    if (type !== undefined && !isOfType(type, it)) {
      find('read.type', place, { types: [type] })
      return false
    }
    const options = own(rules, 'enum')
    if (Array.isArray(options) && !options.includes(it)) {
      find('read.choice', place, { choices: options.map(String).slice(0, 20) })
    }
    const only = own(rules, 'const')
    if (only !== undefined && only !== it) find('read.choice', place, { choices: [String(only)] })
    if (typeof it === 'number') checkNumber(rules, it, place)
    if (typeof it === 'string') checkText(rules, it, place)
    return true
  }

  const checkNumber = (rules: JsonObject, it: number, place: Address) => {
    const { minimum, maximum, exclusiveMinimum } = rules
    if (typeof minimum === 'number' && it < minimum) find('read.minimum', place, { limit: minimum })
    if (typeof maximum === 'number' && it > maximum) find('read.maximum', place, { limit: maximum })
    if (typeof exclusiveMinimum === 'number' && it <= exclusiveMinimum) {
      find('read.above', place, { limit: exclusiveMinimum })
    }
  }

  const checkText = (rules: JsonObject, it: string, place: Address) => {
    const { minLength, maxLength, pattern } = rules
    if (typeof minLength === 'number' && it.length < minLength) find('read.empty', place)
    if (typeof maxLength === 'number' && it.length > maxLength && [...it].length > maxLength) {
      find('read.long', place, { limit: maxLength })
    }
    if (typeof pattern === 'string' && !new RegExp(pattern, 'u').test(it)) {
      find('read.spelling', place, { text: it.slice(0, 40) })
    }
  }

  const checkItems = (rules: JsonObject, it: readonly Json[], place: Address) => {
    const { minItems, maxItems, items } = rules
    if (typeof minItems === 'number' && it.length < minItems) find('read.few', place, { limit: minItems })
    if (typeof maxItems === 'number' && it.length > maxItems) {
      find('read.many', place, { limit: maxItems })
      return
    }
    if (items === undefined) return
    for (const item of it) check(items, item, itemAddress(place, item))
  }

  const checkProperties = (rules: JsonObject, it: JsonObject, place: Address) => {
    const declared = ownObject(rules, 'properties')
    const rest = own(rules, 'additionalProperties')
    const names = own(rules, 'propertyNames')
    const limit = own(rules, 'maxProperties')
    for (const name of ownTexts(rules, 'required')) {
      if (!Object.hasOwn(it, name)) find('read.missing', propertyAddress(place, name), { name })
    }
    const entries = Object.entries(it)
    if (typeof limit === 'number' && entries.length > limit) find('read.many', place, { limit })
    for (const [name, within] of entries) {
      const here = propertyAddress(place, name)
      if (names !== undefined) check(names, name, here)
      if (Object.hasOwn(declared, name)) check(own(declared, name) ?? true, within, here)
      else if (rest === false) find('read.unknown', here, { name: name.slice(0, 40) })
      else if (rest !== undefined) check(rest, within, here)
    }
  }

  check(schema, value, at)
  return findings
}

function itemAddress(list: Address, item: Json): Address {
  const id = isObject(item) ? ownText(item, 'id') : undefined
  return id === undefined ? list : nodeAddress(list, id)
}
