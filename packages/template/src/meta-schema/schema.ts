import type { JsonObject } from '@tianbao/edit'
import { fieldKinds } from '@tianbao/fields'
import { limits } from '../limits.ts'
import { closed, flag, list, said, text } from './said.ts'

const schema: JsonObject = { $ref: '#/$defs/schema' }
const schemaOrBoolean: JsonObject = { anyOf: [{ type: 'boolean' }, schema] }
const count: JsonObject = { type: 'integer', minimum: 0 }
const number: JsonObject = { type: 'number' }
const propertyName: JsonObject = { type: 'string', minLength: 1, maxLength: 64 }
const plain: JsonObject = {
  anyOf: [{ type: 'string', maxLength: 2000 }, { type: 'number' }, { type: 'boolean' }, { type: 'null' }],
}

/** Formats that a text may be held to. */
export const textFormats = ['date', 'date-time', 'email', 'time', 'uuid'] as const

/** `$defs` of the schema of a submission: the keywords of JSON Schema that a published template may use, and ours. */
export const schemaDefs: JsonObject = {
  schema: {
    ...said(
      'JSON Schema 2020-12：一份填报数据的形状。字段以属性名的路径为名，发布后不改名、不重用；给人看的是 title。',
      'JSON Schema 2020-12: the shape of one submission. A field’s identity is its path of property names; what people read is title.',
    ),
    ...closed({
      $schema: said('JSON Schema 的版本。', 'The version of JSON Schema.', {
        enum: ['https://json-schema.org/draft/2020-12/schema'],
      }),
      $comment: said('给模板作者的话。', 'A note to authors.', text(2000)),
      $defs: said('重复使用的部分，由 $ref 引用。', 'Shapes that $ref repeats.', {
        type: 'object',
        additionalProperties: schemaOrBoolean,
      }),
      $ref: said(
        '引用本模板 $defs 里的一部分：#/$defs/名称。不许引用外部，不许循环。',
        'A shape in $defs of this template; never elsewhere, never in a circle.',
        text(500),
      ),
      title: said('名称，给人看。', 'The name that people read.', text(200)),
      description: said('说明。', 'A description.', text(2000)),
      default: said('预填的值。', 'The value a new form begins with.', plain),
      examples: said('例子。', 'Examples.', list(plain, 20)),
      deprecated: said('不再使用。', 'No longer in use.', flag),
      readOnly: said('只读。', 'Read-only.', flag),
      type: said('类型。', 'The type.', {
        anyOf: [{ $ref: '#/$defs/type' }, { ...list({ $ref: '#/$defs/type' }, 7), minItems: 1 }],
      }),
      enum: said('只能是其中之一。', 'One of these.', { ...list(plain, 2000), minItems: 1 }),
      const: said('只能是这个值。', 'This value only.', plain),
      minimum: said('最小值。', 'The least value.', number),
      maximum: said('最大值。', 'The greatest value.', number),
      exclusiveMinimum: said('须大于。', 'Greater than.', number),
      exclusiveMaximum: said('须小于。', 'Less than.', number),
      multipleOf: said(
        '须是它的整数倍，按十进制算：0.29 是 0.01 的倍数。',
        'A multiple of it, in decimal arithmetic: 0.29 is one of 0.01.',
        {
          type: 'number',
          exclusiveMinimum: 0,
        },
      ),
      minLength: said('最少字数。', 'The fewest characters.', count),
      maxLength: said('最多字数。', 'The most characters.', count),
      pattern: said(
        '正则表达式，RE2 语法（没有前后查找和反向引用）。',
        'A regular expression in RE2 syntax: no look-around, no back-references.',
        text(2000),
      ),
      format: said('文本的格式。', 'The format of a text.', { enum: [...textFormats] }),
      items: said(
        '每一项的形状。对象的数组是表里的行，每行有 id。',
        'The shape of each item. An array of objects is rows, each with an id.',
        schema,
      ),
      minItems: said('最少几项。', 'The fewest items.', count),
      maxItems: said(
        `最多几项。每个数组都要写，不超过 ${limits.maxItems}。`,
        `The most items. Every array says it; at most ${limits.maxItems}.`,
        count,
      ),
      uniqueItems: said(
        '各项不重复；只用于文本、数、真假的数组。',
        'No two items alike; for arrays of plain values only.',
        flag,
      ),
      contains: said('至少有一项满足。', 'At least one item fits.', schema),
      minContains: said('至少有几项满足。', 'The fewest items that fit.', count),
      maxContains: said('至多有几项满足。', 'The most items that fit.', count),
      properties: said('属性。名称用小写字母开头的短词。', 'The properties: short lower-case words.', {
        type: 'object',
        additionalProperties: schemaOrBoolean,
      }),
      required: said('必须有的属性。', 'Properties that must be there.', list(propertyName, 2000)),
      additionalProperties: said(
        '是否允许别的属性。',
        'Whether other properties may be there.',
        schemaOrBoolean,
      ),
      minProperties: said('最少几个属性。', 'The fewest properties.', count),
      maxProperties: said('最多几个属性。', 'The most properties.', count),
      dependentRequired: said('有了某属性，就必须有另一些。', 'Properties that one brings with it.', {
        type: 'object',
        additionalProperties: list(propertyName, 2000),
      }),
      dependentSchemas: said('有了某属性，就要满足的形状。', 'A shape that one property brings with it.', {
        type: 'object',
        additionalProperties: schema,
      }),
      allOf: said('全部满足。', 'All of these.', { ...list(schema, 100), minItems: 1 }),
      anyOf: said('至少满足一个。', 'At least one of these.', { ...list(schema, 100), minItems: 1 }),
      oneOf: said(
        '恰好满足一个；选项可写成 {const, title} 的列表。',
        'Exactly one of these; options may be written as a list of {const, title}.',
        {
          ...list(schema, 2000),
          minItems: 1,
        },
      ),
      not: said('不满足。', 'Not this.', schema),
      if: said('条件。', 'A condition.', schema),
      // biome-ignore lint/suspicious/noThenProperty: the keyword of JSON Schema
      then: said('条件成立时要满足的。', 'What holds where the condition does.', schema),
      else: said('条件不成立时要满足的。', 'What holds where it does not.', schema),
      'x-kind': said(
        '字段类型；不写则按 type 推定。',
        'The kind of field; left out, what its type implies.',
        {
          enum: fieldKinds.map((kind) => kind.id),
        },
      ),
      'x-year': said(
        '这个值是哪一年的：0 本年，−1 上年，−2 前年。',
        'Which year the value is about: 0 the budget year, −1 the year before.',
        {
          type: 'integer',
          minimum: -20,
          maximum: 20,
        },
      ),
      'x-order': said(
        '属性给人看的次序；文件里的次序没有意义。',
        'The order of properties for people; the order in the file means nothing.',
        list(propertyName, 2000),
      ),
      'x-catalog': said('数组用哪一个指标库。', 'The catalog that an array uses.', { $ref: '#/$defs/id' }),
      'x-unit': said('值的单位，印在表上。', 'The unit of the value, as printed.', text(20)),
      'x-decimals': said('小数位数。', 'Decimal places.', { type: 'integer', minimum: 0, maximum: 8 }),
      'x-help': said('填写说明。', 'Help for those who fill the cell.', text(2000)),
      'x-concept': said(
        '汇总时的口径名：各地各表同一个词的数才能相加。',
        'The concept under which a roll-up adds the value across forms and regions.',
        {
          type: 'string',
          pattern: '^[a-z][a-z0-9_.-]{0,99}$',
        },
      ),
    }),
  },
  type: { enum: ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'] },
}
