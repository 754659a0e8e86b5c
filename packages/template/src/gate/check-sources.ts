import { propertyAddress } from '@tianbao/edit'
import type { Finding } from '@tianbao/finding'
import type { CompiledTemplate } from '../compiled.ts'
import { refusal } from './refusal.ts'

/** Whether what a form takes over from other submissions has a place in it: fields of the root, columns of its lists. */
export function checkSources({ sources, lists, fields }: CompiledTemplate): readonly Finding[] {
  return Object.entries(sources).flatMap(([name, { carry = [] }]) =>
    carry.flatMap(({ each, fields: carried }) => {
      const at = propertyAddress(propertyAddress('sources', name), 'carry')
      if (each !== undefined && (each.includes('*') || !Object.hasOwn(lists, each)))
        return [refusal('gate.carry_list', at, { path: each.slice(0, 100) })]
      return carried
        .map((field) => (each === undefined ? field : `${each}.*.${field}`))
        .filter((path) => !Object.hasOwn(fields, path))
        .map((path) => refusal('gate.carry_field', at, { path: path.slice(0, 100) }))
    }),
  )
}
