import type { JsonObject } from '@tianbao/edit'
import { closed, flag, list, said, text } from './said.ts'

const margin = { type: 'number', minimum: 0, maximum: 200 }
const reference = { $ref: '#/$defs/id' }
const corner = said(
  '左上角，[行, 列]；横向到下一格为止。',
  'Its corner, [row, grid column]; it reaches to the next cell that crosses its rows.',
  { ...list(reference, 2), minItems: 2 },
)
const words = said(
  '文字，可以有空：“{funds.income.total.current}”是一格，“{$year-1}年”是变量，“{{”是花括号本身。',
  'Text with holes: a field, or a variable such as {$year-1}, {$index}, {$unit}; {{ is a brace.',
  text(2000),
)
const look: JsonObject = {
  align: said('对齐。', 'Alignment.', { enum: ['left', 'centre', 'right'] }),
  vertical: said('竖排。', 'Vertical text.', flag),
  indent: said('缩进几字。', 'Indentation, in em.', { type: 'integer', minimum: 0, maximum: 10 }),
}
const bandTitle = said(
  '这一节的名称；不写则取侧栏、表头或第一个标签。',
  'Names the section that the band is; default: its side, head or first label.',
  text(200),
)

/** `$defs` of the sheet. */
export const sheetDefs: JsonObject = {
  sheet: {
    ...said(
      '表样：正式的表，屏幕、打印、Word、Excel、PDF 都照它画。',
      'The official table, once, for screen, print, Word, Excel and PDF.',
    ),
    ...closed(
      {
        page: said(
          '纸张。',
          'The page.',
          closed(
            {
              size: said('A4 或 A3。', 'A4 or A3.', { enum: ['A4', 'A3'] }),
              orientation: said('portrait 纵向，landscape 横向。', 'portrait or landscape.', {
                enum: ['portrait', 'landscape'],
              }),
              margins: said(
                '页边距，毫米。',
                'Margins in millimetres.',
                closed(
                  {
                    top: said('上。', 'Top.', margin),
                    right: said('右。', 'Right.', margin),
                    bottom: said('下。', 'Bottom.', margin),
                    left: said('左。', 'Left.', margin),
                  },
                  ['top', 'right', 'bottom', 'left'],
                ),
              ),
            },
            ['size', 'orientation', 'margins'],
          ),
        ),
        columns: said('底格的列，由左到右。', 'Grid columns, left to right.', {
          ...list({ $ref: '#/$defs/gridColumn' }, 100),
          minItems: 1,
        }),
        above: said(
          '表上方的行，标题是其中之一。',
          'Free lines over the table; the title is one of them.',
          list({ $ref: '#/$defs/line' }, 50),
        ),
        bands: said('表的各段，由上到下。', 'The bands, top to bottom.', list({ $ref: '#/$defs/band' }, 200)),
        below: said('表下方的行。', 'Free lines under the table.', list({ $ref: '#/$defs/line' }, 50)),
      },
      ['page', 'columns', 'bands'],
    ),
  },
  gridColumn: closed(
    {
      id: said('编号。', 'Its id.', reference),
      width: said('宽，毫米。', 'Width in millimetres.', {
        type: 'number',
        exclusiveMinimum: 0,
        maximum: 1000,
      }),
    },
    ['id', 'width'],
  ),
  line: closed(
    {
      id: said('编号。', 'Its id.', reference),
      role: said(
        'title 标题、subtitle 副标题、line 行、heading 小标题、notes 说明。',
        'How it is set; without one it is small text.',
        {
          enum: ['title', 'subtitle', 'line', 'heading', 'notes'],
        },
      ),
      left: words,
      centre: words,
      right: words,
    },
    ['id'],
  ),
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
              vertical: said('竖排。', 'Vertical text.', flag),
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
