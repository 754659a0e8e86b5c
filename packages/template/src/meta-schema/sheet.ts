import type { JsonObject } from '@tianbao/edit'
import { closed, list, reference, said, words } from './said.ts'

const margin = { type: 'number', minimum: 0, maximum: 200 }
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
              typeSize: said(
                '表内字号，磅；不写是 9.5。',
                'Type size of the table in points; 9.5 where left out.',
                {
                  type: 'number',
                  minimum: 5,
                  maximum: 22,
                },
              ),
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
}
