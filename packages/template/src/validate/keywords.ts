import { _, type Code, type CodeKeywordDefinition } from 'ajv'
import { isDecimalMultiple } from './decimal-multiple.ts'

/**
 * `maxLength` and `minLength` count characters, not UTF-16 units; a character has one or two of these. So most texts
 * are judged by their length alone, and only one that is between is counted.
 */
export const lengthKeywords: readonly CodeKeywordDefinition[] = [
  {
    keyword: 'maxLength',
    type: 'string',
    schemaType: 'number',
    error: { message: '', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(cxt) {
      const { data, schema } = cxt
      cxt.fail(
        _`${data}.length > ${schema} && (${data}.length > ${2 * schema} || ${characters(data)} > ${schema})`,
      )
    },
  },
  {
    keyword: 'minLength',
    type: 'string',
    schemaType: 'number',
    error: { message: '', params: ({ schemaCode }) => _`{limit: ${schemaCode}}` },
    code(cxt) {
      const { data, schema } = cxt
      cxt.fail(
        _`${data}.length < ${2 * schema} && (${data}.length < ${schema} || ${characters(data)} < ${schema})`,
      )
    },
  },
]

/** The name by which generated code calls `isDecimalMultiple`. */
export const MULTIPLE = 'isDecimalMultiple'

/** `multipleOf` in decimal arithmetic. */
export const multipleKeyword: CodeKeywordDefinition = {
  keyword: 'multipleOf',
  type: 'number',
  schemaType: 'number',
  error: { message: '', params: ({ schemaCode }) => _`{multipleOf: ${schemaCode}}` },
  code(cxt) {
    const { gen, data, schemaCode } = cxt
    const judge = gen.scopeValue('func', { ref: isDecimalMultiple, code: _`isDecimalMultiple` })
    cxt.fail(_`!${judge}(${data}, ${schemaCode})`)
  },
}

function characters(data: Code): Code {
  return _`${data}.length - (${data}.match(/[\\uD800-\\uDBFF][\\uDC00-\\uDFFF]/g) || "").length`
}
