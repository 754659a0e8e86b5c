import type { JsonObject } from '@tianbao/edit'
import { closed, flag, list, reference, said, text, words } from './said.ts'

const corner = said(
  '左上角，[行, 列]；横向到下一格为止。',
  'Its corner, [row, grid column]; it reaches to the next cell that crosses its rows.',
  { ...list(reference, 2), minItems: 2 },
)
const look: JsonObject = {
  align: said('对齐。', 'Alignment.', { enum: ['left', 'centre', 'right'] }),
  vertical: said('竖排。', 'Vertical text.', flag),
  indent: said('缩进几字。', 'Indentation, in em.', { type: 'integer', minimum: 0, maximum: 10 }),
  bold: said('加粗。', 'Bold type.', flag),
  wrap: said(
    'false：印出的文字写在一行里，不换行。',
    'False: the words that are printed stay on one line.',
    flag,
  ),
  rightLine: said('右边的线：不画，或加粗；不写是细线。', 'The line at its right: none, or thick.', {
    enum: ['none', 'thick'],
  }),
  lowerLine: said('下边的线：不画，或加粗；不写是细线。', 'The line below: none, or thick.', {
    enum: ['none', 'thick'],
  }),
}
const bandTitle = said(
  '这一节的名称；不写则取侧栏、表头或第一个标签。',
  'Names the section that the band is; default: its side, head or first label.',
  text(200),
)

/** `$defs` of the bands of a sheet. */
export const bandDefs: JsonObject = {
  band: {
    ...said('表的一段：grid 格子、table 数据行、stack 若干段叠在一起。', 'A band: grid, table or stack.'),
    oneOf: [{ $ref: '#/$defs/gridBand' }, { $ref: '#/$defs/tableBand' }, { $ref: '#/$defs/stackBand' }],
  },
  gridBand: {
    ...said('若干行和零散的格。', 'Rows and sparse cells.'),
    ...closed(
      {
        id: said('编号，全表样唯一。', 'Its id, unique in the sheet.', reference),
        band: said('grid。', 'grid.', { const: 'grid' }),
        title: bandTitle,
        rows: said(
          '行。',
          'Its rows.',
          list(
            closed(
              {
                id: said('编号，本段唯一。', 'Its id, unique in the band.', reference),
                height: said(
                  '高，毫米；不写随内容。',
                  'Height in millimetres; left out, as the content needs.',
                  {
                    type: 'number',
                    exclusiveMinimum: 0,
                    maximum: 1000,
                  },
                ),
              },
              ['id'],
            ),
            1000,
          ),
        ),
        cells: said(
          '格。没有格盖住的地方画成空格。',
          'Its cells; what none covers is drawn as an empty cell.',
          list({ $ref: '#/$defs/cell' }, 5000),
        ),
      },
      ['id', 'band', 'rows', 'cells'],
    ),
  },
  cell: closed(
    {
      id: said('编号，本段唯一。', 'Its id, unique in the band.', reference),
      at: corner,
      to: said('占多行时的最后一行。', 'Its last row, where it goes over several.', reference),
      text: words,
      ...look,
    },
    ['id', 'at'],
  ),
  tableBand: {
    ...said(
      '数组的每一项、或分组的每个子项占一行。',
      'One row per item of an array, or per object child of a group.',
    ),
    ...closed(
      {
        id: said('编号，全表样唯一。', 'Its id, unique in the sheet.', reference),
        band: said('table。', 'table.', { const: 'table' }),
        title: bandTitle,
        rows: said(
          '数组或分组的路径，分组可以有几个。',
          'The path of an array or a group, or of several groups.',
          {
            anyOf: [
              { type: 'string', minLength: 1, maxLength: 500 },
              { ...list({ type: 'string', minLength: 1, maxLength: 500 }, 50), minItems: 1 },
            ],
          },
        ),
        rowHeight: said(
          '表头以下每行至少多高，毫米；不写随内容。',
          'Least height of a row below the heads, in millimetres; left out, as the content needs.',
          { type: 'number', exclusiveMinimum: 0, maximum: 1000 },
        ),
        columns: said('列，可以嵌套成多级表头。', 'Columns; nested ones make the multi-level header.', {
          ...list({ $ref: '#/$defs/column' }, 100),
          minItems: 1,
        }),
      },
      ['id', 'band', 'rows', 'columns'],
    ),
  },
  column: {
    ...said(
      '有 columns 的列只是上级表头；其余的列从 at 开始。',
      'A column with columns has only a head over theirs; a leaf begins at grid column at.',
    ),
    ...closed(
      {
        id: said('编号，本段唯一。', 'Its id, unique in the band.', reference),
        at: said('从底格的哪一列开始。', 'The grid column where it begins.', reference),
        head: said('表头；不写则是该字段的名称。', 'Its head; left out, the property’s title.', text(500)),
        columns: said('下级列。', 'The columns under its head.', {
          ...list({ $ref: '#/$defs/column' }, 100),
          minItems: 1,
        }),
        level: said(
          '印出该行上方第几级的名称，相邻相同的合并。',
          'Prints the n-th name above the row; equal neighbours merge.',
          {
            type: 'integer',
            minimum: 1,
            maximum: 8,
          },
        ),
        cell: said(
          '格里的文字，字段相对本行。',
          'The cell’s text; its fields are relative to the row.',
          text(2000),
        ),
        merge: said('value：相邻相同的值合并。', 'value: equal neighbouring values merge.', {
          enum: ['value'],
        }),
        headLook: said('表头的样子。', 'How its head is set.', closed(look, [])),
        ...look,
      },
      ['id'],
    ),
  },
  stackBand: {
    ...said(
      '若干段叠在一起，左边可以有一条通栏。',
      'Bands one under another, with an optional label at the left.',
    ),
    ...closed(
      {
        id: said('编号，全表样唯一。', 'Its id, unique in the sheet.', reference),
        band: said('stack。', 'stack.', { const: 'stack' }),
        title: bandTitle,
        side: said(
          '左侧通栏：文字，盖到 inside 列之前。',
          'A label over the left edge, up to column inside.',
          closed(
            {
              text: words,
              inside: said('里面从哪一列开始。', 'The grid column where the inside begins.', reference),
              ...look,
            },
            ['text', 'inside'],
          ),
        ),
        each: said('按数组的每一行重复整段。', 'Repeats the whole per row of an array.', {
          type: 'string',
          minLength: 1,
          maxLength: 500,
        }),
        bands: said('里面的各段。', 'The bands inside.', {
          ...list({ $ref: '#/$defs/band' }, 200),
          minItems: 1,
        }),
      },
      ['id', 'band', 'bands'],
    ),
  },
}
