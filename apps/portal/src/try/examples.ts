import type { JsonObject } from '@tianbao/edit'

/** A structure of our own to begin with. */
export interface Example {
  readonly title: string
  readonly schema: JsonObject
}

const booking: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '办事预约',
  description: '到政务服务大厅办事前填写。',
  type: 'object',
  required: ['name', 'matter', 'day'],
  properties: {
    name: { type: 'string', title: '姓名', maxLength: 20 },
    phone: { type: 'string', title: '手机', pattern: '^1[0-9]{10}$' },
    day: { type: 'string', title: '日期', format: 'date' },
    matter: { type: 'string', title: '办什么', enum: ['社保', '公积金', '不动产', '其他'] },
    people: { type: 'integer', title: '同来人数', minimum: 1, maximum: 5, default: 1 },
    remind: { type: 'boolean', title: '前一天发短信提醒', default: true },
    note: { type: ['string', 'null'], title: '备注' },
  },
  allOf: [
    {
      if: { properties: { matter: { const: '其他' } }, required: ['matter'] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
      then: { properties: { other: { type: 'string', title: '什么事', minLength: 2 } }, required: ['other'] },
    },
  ],
}

const equipment: JsonObject = {
  $schema: 'http://json-schema.org/draft-07/schema#',
  title: '设备清单',
  type: 'object',
  required: ['unit', 'items'],
  definitions: {
    part: {
      type: 'object',
      title: '部件',
      required: ['name'],
      properties: {
        name: { type: 'string', title: '名称' },
        parts: { type: 'array', title: '下级部件', items: { $ref: '#/definitions/part' } },
      },
    },
    money: { type: 'number', title: '金额（元）', minimum: 0, multipleOf: 0.01 },
  },
  properties: {
    unit: { type: 'string', title: '单位' },
    items: {
      type: 'array',
      title: '设备',
      minItems: 1,
      maxItems: 200,
      items: {
        type: 'object',
        required: ['name', 'source'],
        properties: {
          name: { type: 'string', title: '名称' },
          count: { type: 'integer', title: '数量', minimum: 1, default: 1 },
          source: {
            title: '来源',
            oneOf: [
              {
                title: '购置',
                type: 'object',
                required: ['price'],
                properties: {
                  price: { $ref: '#/definitions/money' },
                  bought: { type: 'string', format: 'date', title: '购置日期' },
                },
              },
              {
                title: '调拨',
                type: 'object',
                required: ['from'],
                properties: { from: { type: 'string', title: '从哪里调来' } },
              },
            ],
          },
          parts: { type: 'array', title: '部件', items: { $ref: '#/definitions/part' } },
        },
      },
    },
  },
  additionalProperties: { type: 'string' },
}

export const examples: readonly Example[] = [
  { title: '办事预约', schema: booking },
  { title: '设备清单', schema: equipment },
]
