import { applyEdits, invertEdits } from '@tianbao/edit'
import { place, skeletonShape } from '@tianbao/sheet'
import { describe, expect, test } from 'vitest'
import { blankTemplate } from '../commands/blank-template.ts'
import type { CommandOutcome } from '../commands/outcome.ts'
import { compileTemplate } from '../compile/compile-template.ts'
import { checkGate } from '../gate/check-gate.ts'
import { readTemplate } from '../read/read-template.ts'
import type { Template } from '../template.ts'
import { insertBlock } from './insert-block.ts'
import { templateBlocks } from './template-blocks.ts'

const blank = blankTemplate({ form: 'drawn', region: '420000', year: 2024, title: '试画的表' })

function done(outcome: CommandOutcome): Template {
  if ('refused' in outcome) throw new Error(`${outcome.refused} ${JSON.stringify(outcome.params)}`)
  return outcome.template
}

const put = (template: Template, block: string) =>
  done(insertBlock(template, { block, after: template.sheet?.bands.at(-1)?.id ?? null }))

/** Everything that stands in the way of publishing a form, and every fault of its drawing. */
function faultsOf(template: Template): readonly unknown[] {
  const read = readTemplate(JSON.stringify(template))
  if (read.template === undefined) return read.findings
  const { sheet } = template
  return [
    ...checkGate(template),
    ...(compileTemplate(template).findings ?? []).filter(({ severity }) => severity === 'error'),
    ...(sheet === undefined ? [] : place(sheet, skeletonShape(sheet)).faults),
  ]
}

describe.each(templateBlocks)('the block $title', ({ id }) => {
  test('makes a form of squared paper that passes the gate', () => {
    expect(faultsOf(put(blank, id))).toEqual([])
  })

  test('goes into a form of two columns, and twice into one', () => {
    const narrow = blankTemplate({
      form: 'drawn',
      region: '420000',
      year: 2024,
      title: '窄表',
      columns: 2,
      rows: 1,
    })
    const once = put(narrow, id)
    expect(faultsOf(put(once, id))).toEqual([])
  })
})

describe.each(templateBlocks)('the block $title', (block) => {
  test('is one gesture, which its inverse takes back', () => {
    const outcome = insertBlock(blank, { block: block.id, after: null })
    const put = done(outcome)
    const edits = 'edits' in outcome ? outcome.edits : []
    expect(applyEdits(put as never, invertEdits(edits))).toMatchObject({ tree: blank })
  })

  test('is told of by a title and by what it holds, and has a width for each of its columns', () => {
    expect(block.title).not.toBe('')
    expect(block.about.length).toBeGreaterThan(4)
    const named = JSON.stringify([block.bands]).match(/"b\d+"/g) ?? []
    const columns = new Set(named.map((name) => Number(name.slice(2, -1))))
    expect(Math.max(-1, ...columns)).toBeLessThan(Math.max(1, block.widths.length))
  })
})

test('all blocks go into one form, and none takes the place of another', () => {
  const whole = templateBlocks.reduce((template, { id }) => put(template, id), blank)
  expect(faultsOf(whole)).toEqual([])
  const properties = templateBlocks.flatMap((block) => Object.keys(block.properties))
  expect(Object.keys(whole.schema.properties ?? {})).toHaveLength(properties.length)
})

test('a block that there is not is refused', () => {
  expect(insertBlock(blank, { block: 'nothing', after: null })).toMatchObject({
    refused: 'template.refused_no_block',
  })
})
