import type { Json } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { limits } from '../limits.ts'
import { below, type DataPlace, dataPlace } from './data-place.ts'
import { errorFinding } from './error-finding.ts'
import { givenWithoutData } from './given-without-data.ts'
import { leadingErrors } from './leading-errors.ts'
import { createRowFindings } from './row-findings.ts'
import type { SchemaError } from './schema-error.ts'

/** Makes findings of the errors that data gave. */
export type SchemaFindings = (data: Json, errors: readonly SchemaError[]) => readonly Finding[]

/**
 * What a schema's errors say, as findings `schema.*` at addresses in the data; and what is wrong with row ids, which no
 * schema can say. What a rule computes and what the catalog prescribes is not asked for: neither is data.
 * Linear in the errors and the rows. For the errors of `createErrors`, on the server and in the page.
 */
export function createSchemaFindings(compiled: CompiledTemplate): SchemaFindings {
  const isGiven = givenWithoutData(compiled)
  const rowFindings = createRowFindings(compiled)
  return (data, errors) => {
    const told = leadingErrors(errors).flatMap((error) => {
      const place = placeOf(error, dataPlace(data, error.instancePath))
      return error.keyword === 'required' && isGiven(place) ? [] : [findingOf(compiled, error, place)]
    })
    const more = errors.length >= limits.errors ? [moreThan(errors.length)] : []
    return [...rowFindings(data), ...told, ...more]
  }
}

/** Errors about a property that is missing, or too many, stand at the property. */
function placeOf(error: SchemaError, place: DataPlace): DataPlace {
  const name = error.params.missingProperty ?? error.params.additionalProperty
  return typeof name === 'string' ? below(place, name) : place
}

function findingOf(compiled: CompiledTemplate, error: SchemaError, place: DataPlace): Finding {
  const title = compiled.titles[place.pattern] ?? place.pattern.slice(place.pattern.lastIndexOf('.') + 1)
  const { address, value } = place
  return errorFinding(error, { address, value, title: title === '' ? compiled.title : title })
}

function moreThan(count: number): Finding {
  return { code: 'schema.more', severity: 'hint', addresses: [''], params: { count } }
}
