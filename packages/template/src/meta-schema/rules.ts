import type { JsonObject } from '@tianbao/edit'
import { closed, flag, list, path, said, text } from './said.ts'

/** `$defs` of rules. */
export const ruleDefs: JsonObject = {
  rule: {
    ...said(
      '规则：计算、检查、显隐、必填、只读、选项。logic、when、let 是 JSON-Logic。',
      'A rule: a computed value, a check, visibility, a requirement, a lock or options. logic, when and let are JSON-Logic.',
    ),
    ...closed(
      {
        id: said('编号；问题以它为名。', 'Its id; findings bear it.', { $ref: '#/$defs/id' }),
        type: said(
          'compute 计算、check 检查、visible 显示、required 必填、readonly 只读、options 选项。',
          'compute, check, visible, required, readonly or options.',
          { enum: ['compute', 'check', 'visible', 'required', 'readonly', 'options'] },
        ),
        title: said('规则的名称。', 'The rule’s title.', text(200)),
        each: said(
          '逐行执行：数组，或分组里的每个子项。行是 $row，序号是 $index，外层的行是 $parent，整组是 $group。',
          'Runs the rule once per row of an array or child of a group: $row, $index, $parent and $group.',
          path,
        ),
        columns: said(
          '逐列展开：属性名的列表，规则里的 $column 依次换成它们。',
          'Property names; the rule is written out once for each, with $column (one whole path segment) replaced.',
          { ...list({ type: 'string', minLength: 1, maxLength: 64 }, 64), minItems: 1 },
        ),
        when: said('条件：不成立时规则不执行。', 'A condition; the rule is held back until it is true.'),
        let: said(
          '给几个值起名，logic 里写 $名称，文字里写 {名称}。',
          'Names values for the logic ($name) and the message ({name}).',
          {
            type: 'object',
            maxProperties: 30,
            propertyNames: { pattern: '^[a-z][a-z0-9_]{0,63}$' },
          },
        ),
        logic: said('JSON-Logic。检查：真为通过。', 'JSON-Logic. A check passes when it is true.'),
        target: said('计算：结果写到哪一格。', 'compute: the cell that takes the value.', path),
        mode: said(
          '计算：locked 锁定（默认），suggested 可以改写。',
          'compute: locked (the default), or suggested: people may type over it.',
          { enum: ['locked', 'suggested'] },
        ),
        tolerance: said(
          '计算：填的数与计算值差多少以内不算问题，用该格的单位。不写为末位的一半。',
          'compute: the largest difference of a typed value that is not a finding, in the field’s unit. Default: half its last decimal.',
          { type: 'number', minimum: 0 },
        ),
        at: said(
          '检查、显隐、必填、只读、选项：在哪些格。',
          'The cells that the rule stands at.',
          list(path, 100),
        ),
        waits: said(
          '检查：等这些格填了再查，默认是。',
          'check: waits until its cells are filled. Default true.',
          flag,
        ),
        gather: said(
          '逐行检查：各行的问题合成一条，文字里可用 {count}、{total}、{names}。',
          'check with each: rows that fail are told as one finding, its message knowing {count}, {total} and {names}.',
          flag,
        ),
        severity: said(
          'error 错误、warning 警告、hint 提示。默认错误。',
          'error, warning or hint. Default error.',
          {
            enum: ['error', 'warning', 'hint'],
          },
        ),
        message: said(
          '一句话说明什么不对，带数字：“收入合计 {in} 与支出合计 {out} 不等，相差 {diff:2}。”',
          'The sentence, with holes for the names of let; {diff:2} shows two decimals.',
          text(500),
        ),
        remedy: said(
          '怎样改就对了，同样可以带数字。',
          'What would make it right, with the same holes.',
          text(500),
        ),
        basis: said(
          '依据：文件或填报说明的哪一条。',
          'The regulation or note that the rule comes from.',
          text(500),
        ),
      },
      ['id', 'type', 'logic'],
    ),
  },
}
