import type { JsonObject } from '@tianbao/edit'
import { closed, list, path, said, text } from './said.ts'

const percent: JsonObject = { type: 'number', minimum: 0, maximum: 10_000 }

/** What clauses may leave open, of a form and of an item. */
const settings: JsonObject = {
  partStep: said(
    '不足一步怎么算：linear 按比例、whole 只算整步、up 不足一步算一步。不写，落在两步之间的不算分。',
    'What a part of a step counts: linear, whole steps only, or counted up. Left out, what lies between two steps is not scored.',
    { enum: ['linear', 'whole', 'up'] },
  ),
  floor: said('每项最低几分；null 是可以为负。', 'The least points of an item; null: they may be negative.', {
    anyOf: [{ type: 'number', minimum: -1000, maximum: 1000 }, { type: 'null' }],
  }),
  overCompletion: said(
    '超额完成：超过指标值的百分之几，扣分值的百分之几。null 是不扣。',
    'Beyond which percentage of the target which percentage of the points is lost; null: none.',
    {
      anyOf: [
        closed(
          {
            limit: said('超过指标值的百分之几。', 'Percent of the target.', percent),
            penalty: said('扣分值的百分之几。', 'Percent of the full points.', percent),
          },
          ['limit', 'penalty'],
        ),
        { type: 'null' },
      ],
    },
  ),
  notApplicable: said(
    '不适用的行：convert 不计、其余折算，full 算满分，zero 算零分。默认 convert。',
    'Rows that do not apply: left out and the rest converted, worth all, or nothing. Default convert.',
    { enum: ['convert', 'full', 'zero'] },
  ),
  conversion: said(
    '分值合计不是总分时：to-total 折算到总分，none 不折算。默认 none。写在个别行上的 none：这些行按原分计，其余折算到剩下的分数。',
    'Where the points sum to something else: converted to the total, or left. Default none. Of rows: theirs count as they stand, and the others are converted to the rest.',
    { enum: ['to-total', 'none'] },
  ),
  rounding: said(
    '得分的小数位数和取舍，每项取舍还是只取舍总分。',
    'Decimal places and rounding of points, of every item or only of the total.',
    closed(
      {
        decimals: said('小数位数。', 'Decimal places.', { type: 'integer', minimum: 0, maximum: 6 }),
        mode: said('half-up 四舍五入，down 舍去。', 'half-up or down.', { enum: ['half-up', 'down'] }),
        at: said('item 每项，total 总分。', 'item or total.', { enum: ['item', 'total'] }),
      },
      ['decimals', 'mode', 'at'],
    ),
  ),
}

const cell = (zh: string, en: string): JsonObject =>
  said(`${zh}列名，或 JSON-Logic。`, `${en} A column, or JSON-Logic.`, {
    anyOf: [path, { type: 'object' }],
  })

/** `$defs` of scoring. */
export const scoringDefs: JsonObject = {
  scoring: {
    ...said(
      '计分：哪些行计分，分值、标准、实际值在哪一列，标准没写的怎么办，等级。得分是计算出来的格。',
      'Which rows are scored, where points, clause and values stand, what holds where clauses say nothing, and grades. A score is a computed cell.',
    ),
    ...closed({
      ...settings,
      total: said('全表几分，默认 100。', 'What the form is worth. Default 100.', {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 100_000,
      }),
      grades: said(
        '等级：各从几分起，到上一等为止。默认 优 90、良 80、中 60、差 0。',
        'Grades, each from its least points on. Default 优 90, 良 80, 中 60, 差 0.',
        list(
          closed(
            {
              label: said('等级的名称。', 'Its name.', { ...text(20), minLength: 1 }),
              from: said('从几分起。', 'Its least points.', { type: 'number', minimum: 0 }),
            },
            ['label', 'from'],
          ),
          20,
        ),
      ),
      items: said('计分的行。', 'The rows that are scored.', list({ $ref: '#/$defs/scoring_item' }, 50)),
      results: said(
        '总分和等级写到哪一格。',
        'The cells that take the total and the grade.',
        closed({
          total: said('总分。', 'The total.', path),
          grade: said('等级。', 'The grade.', path),
        }),
      ),
    }),
  },
  scoring_item: {
    ...said('一组计分的行，或单独一项。', 'Rows of a list that are scored alike, or a single item.'),
    ...closed(
      {
        id: said('编号。', 'Its id.', { $ref: '#/$defs/id' }),
        each: said('哪个数组的行；不写是单独一项。', 'The array; left out: one item.', path),
        title: said('单独一项的名称。', 'What a single item is called.', text(200)),
        points: said('分值：列名，或每行都是的分数。', 'Points: a column, or what every row is worth.', {
          anyOf: [path, { type: 'number', minimum: 0, maximum: 100_000 }],
        }),
        clause: cell('评扣分标准：', 'The scoring clause.'),
        target: cell('指标值：', 'The target value.'),
        type: cell('指标值类型：', 'The sign of the target.'),
        actual: cell('实际完成值：', 'The actual value.'),
        unit: cell('计量单位：', 'The unit.'),
        ref: cell('标准里只提到名称的值（上年）：', 'A value that clauses only name.'),
        note: said(
          '备注：又写了分值的一列（5分），只核对，不计分。',
          'The column in which the points may be written once more (5分); it is only looked at.',
          path,
        ),
        applies: cell('是否适用，为假的行不计：', 'Whether a row applies.'),
        score: said(
          '得分写到哪一列；不写则不算分，只检查标准。',
          'The column that takes the score; left out, clauses are only looked at.',
          path,
        ),
        override: said(
          '这些行不同于全表的设置。',
          'Settings of these rows that differ from the form’s.',
          closed(settings),
        ),
        exceptions: said(
          '个别指标或一级、二级下各行的设置，按指标库节点的编号，先写的先用。',
          'Settings of single indicators or of all under a level, by the node’s id; the first that fits counts.',
          list(
            closed({ at: said('节点的编号。', 'The node’s id.', { $ref: '#/$defs/id' }), ...settings }, [
              'at',
            ]),
            100,
          ),
        ),
        pools: said(
          '分值池：一组行合共几分，有几行就由几行分，加起来正好是这些分。分值一列就由此算出。',
          'Points that a group of rows shares, however many they are; their column of points is then computed.',
          list(
            closed(
              {
                at: said(
                  '哪一级下的行，指标库节点的编号；不写是全部行。',
                  'The node above the rows; left out: all rows.',
                  {
                    $ref: '#/$defs/id',
                  },
                ),
                points: said('一共几分。', 'How many points they share.', {
                  type: 'number',
                  exclusiveMinimum: 0,
                  maximum: 100_000,
                }),
                weight: said(
                  '权重的列；不写各行一样多。',
                  'The column of weights; left out: all alike.',
                  path,
                ),
              },
              ['points'],
            ),
            50,
          ),
        ),
      },
      ['id'],
    ),
  },
}
