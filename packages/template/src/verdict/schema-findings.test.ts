import type { Json } from '@tianbao/edit'
import { sentence } from '@tianbao/finding'
import { describe, expect, test } from 'vitest'
import { compileTemplate } from '../compile/compile-template.ts'
import { everyKeyword } from '../fixtures/every-keyword.ts'
import { templateMessages } from '../messages/messages.ts'
import { createValidator } from '../validate/create-validator.ts'

const { compiled } = compileTemplate(everyKeyword)
if (!compiled) throw new Error('The template of every keyword compiles.')
const validate = createValidator(compiled)

function told(data: Json): readonly string[] {
  return validate(data).map((one) => `${one.addresses[0]} ${sentence(one, templateMessages['zh-CN'])}`)
}

describe('what a schema finds', () => {
  test.each<[Json, readonly string[]]>([
    [{ name: '中' }, ['name 名称不足 2 个字。']],
    [{ name: '中文字典里' }, ['name 名称超过 4 个字。']],
    [{ name: '中b' }, ['name 名称“中b”的写法不合规定。']],
    [{ name: '中文', money: 0.295, phone: '010' }, ['money 金额是 0.295，应是 0.01 的整数倍。']],
    [{ name: '中文', money: 10, phone: '010' }, ['money 金额是 10，要小于 10。']],
    [{ name: '中文', money: 1 }, ['phone 电话没有填。']],
    [{ name: '中文', count: 4 }, ['count 个数是 4，不能大于 3。']],
    [{ name: '中文', count: 1.5 }, ['count 个数“1.5”的类型不对。']],
    [{ name: '中文', day: '2023-02-29' }, ['day 日期“2023-02-29”的写法不对。']],
    [{ name: '中文', kind: 'c' }, ['kind 类别是“c”，只能是：a、b。']],
    [{ name: '中文', mark: 2 }, ['mark 标记是“2”，只能是：1。']],
    [{ name: '中文', tags: ['x', 'x'] }, ['tags 标签里有重复的项。']],
    [{ name: '中文', tags: [] }, ['tags 标签至少要有 1 行。']],
    [{ name: '中文', marks: [1, 2] }, ['marks 得分里没有一项合要求。']],
    [{ name: '中文', shape: {} }, ['shape 形状不合任何一种填法。']],
    [{ name: '中文', shape: { side: 1, radius: 1 } }, ['shape 形状这样填不合规定。']],
    [{ name: '中文', shape: { side: 2, flat: true } }, ['shape.side side是 2，不能大于 1。']],
    [{ name: '中文', rows: [{ id: 'r1', text: '一二三四' }] }, ['rows#r1.text 内容超过 3 个字。']],
    [{ name: '中文', rows: [{ id: 'r1' }] }, ['rows#r1.text 内容没有填。']],
    [{ name: '中文', never: 1 }, ['never never这样填不合规定。']],
    [{ name: '中文', other: 1 }, ['other 这张表里没有“other”。']],
    [[], ['各种约束这里应是一组格，读到的不是。']],
  ])('%j', (data, sentences) => {
    expect(told(data).map((one) => one.trim())).toEqual(sentences)
  })
})
