import type { JsonObject } from '@tianbao/edit'
import { moneyUnits } from '@tianbao/reading'
import { bandDefs } from './bands.ts'
import { catalogDefs } from './catalog.ts'
import { ruleDefs } from './rules.ts'
import { closed, id, list, path, said, text } from './said.ts'
import { schemaDefs } from './schema.ts'
import { scoringDefs } from './scoring.ts'
import { sheetDefs } from './sheet.ts'

/**
 * The template format as a JSON Schema (2020-12): every word of it, with its meaning in Chinese (`description`) and
 * English (`x-en`). `docs/template-format.md` is generated from it; the keywords under `$defs/schema` are the ones that
 * a published template may use.
 */
export const metaSchema: JsonObject = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  title: '填报模板',
  ...said(
    '一张表的模板，一个 JSON 文件：数据是什么（schema）、长什么样（sheet）、要满足什么（rules）、值多少分（scoring）。',
    'A form’s template, one JSON file: what the data is (schema), how it looks (sheet), what must hold (rules), what it is worth (scoring).',
  ),
  ...closed(
    {
      format: said('模板格式的版本，现在是 1。', 'The version of this format, now 1.', { const: 1 }),
      form: said(
        '哪一种表：每年、各地都用同一个词，如 department-goal。',
        'Which form this is: the same word every year and in every region.',
        { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' },
      ),
      region: said(
        '发布单位的行政区划代码：GB/T 2260 的六位，或财政用的九位。',
        'Who issues it: a GB/T 2260 code of six digits, or the nine digits that the fiscal system uses.',
        { type: 'string', pattern: '^[0-9]{6}([0-9]{3})?$' },
      ),
      year: said('预算年度。', 'The budget year that the form is for.', {
        type: 'integer',
        minimum: 1990,
        maximum: 2200,
      }),
      title: said('表的名称。', 'The form’s title.', { ...text(200), minLength: 1 }),
      currency: said(
        '金额的单位和小数位数。',
        'The unit of money, and its decimal places.',
        closed(
          {
            unit: said('元、万元、亿元等。', 'Such as 元, 万元 or 亿元.', {
              enum: Object.keys(moneyUnits),
            }),
            decimals: said('小数位数。', 'Decimal places.', { type: 'integer', minimum: 0, maximum: 8 }),
          },
          ['unit', 'decimals'],
        ),
      ),
      schema: { $ref: '#/$defs/schema' },
      sheet: { $ref: '#/$defs/sheet' },
      catalog: said(
        '指标库，可以有几个。',
        'The catalogs of indicators.',
        list({ $ref: '#/$defs/catalog' }, 20),
      ),
      rules: said('规则。', 'The rules.', list({ $ref: '#/$defs/rule' }, 400)),
      scoring: { $ref: '#/$defs/scoring' },
      sources: said(
        '规则可读、数据可取的其他表：上年的表、申报时的表。名称前加 $ 即在规则里使用。',
        'Other submissions of the same department that rules may read and values may be carried from; a rule names one with a $ before it.',
        {
          type: 'object',
          maxProperties: 10,
          propertyNames: { pattern: '^[a-z][a-z0-9_]{0,63}$' },
          additionalProperties: closed(
            {
              form: said('哪一种表。', 'Which form.', { type: 'string', pattern: '^[a-z][a-z0-9-]{0,63}$' }),
              year: said(
                '相对本表预算年度：−1 是上年。',
                'Relative to this form’s budget year: −1 is the year before.',
                {
                  type: 'integer',
                  minimum: -20,
                  maximum: 20,
                },
              ),
              carry: said(
                '新表从那里带来的格：带来的不能改。',
                'What a new submission takes over from it; what was carried cannot be changed.',
                list(
                  closed(
                    {
                      each: said(
                        '哪个数组的行，按行号对应；不写是表里的格。',
                        'Rows of an array, matched by id; left out: fields of the form.',
                        path,
                      ),
                      fields: said(
                        '带来的列或格，按本表的名称。',
                        'Columns or fields, by their names in this form.',
                        list(path, 100),
                      ),
                      from: said(
                        '在那张表里叫别的名称的：上年实际 last 取自 actual。',
                        'What a field is called there, where that is another name: last from actual.',
                        { type: 'object', maxProperties: 100, additionalProperties: path },
                      ),
                    },
                    ['fields'],
                  ),
                  50,
                ),
              ),
            },
            ['form', 'year'],
          ),
        },
      ),
      notes: said(
        '填报说明，Markdown。',
        'Instructions for those who fill the form, in Markdown.',
        text(50_000),
      ),
      locked: said(
        '地方版不能动的地方，按地址：rules#balance、schema.properties.funds。',
        'What the variant of a region may not touch, by address: `rules#balance`, `schema.properties.funds`.',
        list(text(200), 200),
      ),
    },
    ['format', 'form', 'region', 'year', 'title', 'currency', 'schema'],
  ),
  $defs: {
    id: { ...said('编号。', 'An id: letters, digits, _ and -, at most 64.'), ...id },
    ...schemaDefs,
    ...sheetDefs,
    ...bandDefs,
    ...catalogDefs,
    ...ruleDefs,
    ...scoringDefs,
  },
}
