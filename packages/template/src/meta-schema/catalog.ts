import type { JsonObject } from '@tianbao/edit'
import { closed, flag, list, said, text } from './said.ts'

/** `$defs` of catalogs. */
export const catalogDefs: JsonObject = {
  catalog: {
    ...said(
      '指标库：指标的树，每个节点有不变的编号。数组用 x-catalog 说明用哪一个。',
      'A tree of indicators with stable ids. An array says which catalog it uses with x-catalog.',
    ),
    ...closed(
      {
        id: said('编号。', 'Its id.', { $ref: '#/$defs/id' }),
        levels: said(
          '各级的名称，由外到内，最后一级是指标本身。',
          'Names of the levels, outermost first; the last is the indicator itself.',
          {
            ...list({ type: 'string', minLength: 1, maxLength: 100 }, 8),
            minItems: 1,
          },
        ),
        fixed: said(
          '指标规定死的列：印成文字，不存进数据，规则照读。',
          'Fields of a row that an indicator prescribes: printed as labels, not stored, read by rules as if stored.',
          list({ type: 'string', minLength: 1, maxLength: 64 }, 50),
        ),
        nodes: said(
          '最外一级的节点。',
          'The nodes of the outermost level.',
          list({ $ref: '#/$defs/node' }, 2000),
        ),
      },
      ['id', 'levels', 'fixed', 'nodes'],
    ),
  },
  node: {
    ...said(
      '有 nodes 或 free 的节点是一级分类，其余是指标。自填行排在规定的指标之后。',
      'A node with nodes or free is a level; any other is an indicator. Free rows come after the fixed ones.',
    ),
    ...closed(
      {
        id: said('编号；出自指标库的行以它为行号。', 'Its id, borne by the row that comes from it.', {
          $ref: '#/$defs/id',
        }),
        name: said('名称，印在表上。', 'Its name, as printed.', { ...text(200), minLength: 1 }),
        nodes: said('下一级节点。', 'The nodes of the next level.', list({ $ref: '#/$defs/node' }, 2000)),
        free: said(
          '可以自填几行：没有自填行时空着 slots 行，最多 max 行。',
          'Rows of one’s own: slots empty ones are shown where there are none, and there may be max.',
          closed(
            {
              slots: said('空着的行数。', 'Empty rows shown.', { type: 'integer', minimum: 0, maximum: 200 }),
              max: said('最多几行。', 'The most rows.', { type: 'integer', minimum: 0, maximum: 10_000 }),
            },
            ['slots', 'max'],
          ),
        ),
        offered: said(
          '供选用：新表里不预先列出。',
          'Offered, not prescribed: a new form does not begin with it.',
          flag,
        ),
        defaults: said(
          '指标给这一行的值，按列；列在 fixed 里的是规定，其余可以改。',
          'Values that the indicator gives to its row, by field; those named in fixed are prescribed, others may be typed over.',
          { type: 'object', maxProperties: 50 },
        ),
        note: said(
          '各列的说明文字，印成该节点各行之前的一行，没有数据。',
          'A text per column, drawn as one row of labels before the node’s rows; no data.',
          { type: 'object', maxProperties: 50, additionalProperties: text(2000) },
        ),
        help: said('填写说明。', 'Help for those who fill the row.', text(2000)),
      },
      ['id', 'name'],
    ),
  },
}
