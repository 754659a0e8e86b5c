import { compileTemplate, type Template } from '@tianbao/template'
import { describe, expect, it } from 'vitest'
import { createForm } from './create-form.ts'
import { small } from './fixtures/small.fixture.ts'

/** The small form with a note over each of its levels. */
function openNoted() {
  const [catalog] = small.catalog ?? []
  if (!catalog) throw new Error('The small form has a catalog.')
  const nodes = catalog.nodes.map((node) => ({ ...node, note: { name: `填写${node.name}`, target: '-' } }))
  const template: Template = { ...small, catalog: [{ ...catalog, nodes }] }
  const { compiled } = compileTemplate(template)
  if (!compiled) throw new Error('The small form compiles.')
  let minted = 0
  return createForm(compiled, { today: '2024-01-26', mintId: () => `n${++minted}` })
}

/** The words of the indicator rows, row by row. */
function wordsOf(form: ReturnType<typeof openNoted>): readonly string[] {
  const grid = form.grid()
  return (grid?.rows ?? []).flatMap((row, position) => {
    if (row.band !== 'rows_table' || row.head) return []
    const cells =
      grid?.cells.filter((cell) => cell.row === position && cell.from.part !== 'rows_block.side') ?? []
    return [cells.map((cell) => form.words(cell)).join('|')]
  })
}

describe('the note of a level', () => {
  it('is printed before its rows, under the name of the level, which stands once over all of them', () => {
    expect(wordsOf(openNoted())).toEqual([
      '成本|填写成本|-',
      '公用经费|',
      '人员经费|',
      '效益|填写效益|-',
      '|',
      '|',
    ])
  })

  it('is no data: nothing can be typed into it, and nothing is asked of it', () => {
    const form = openNoted()
    const notes = (form.grid()?.cells ?? []).filter(({ from }) => /#(cost|effect)$/.test(from.row ?? ''))
    expect(notes).toHaveLength(6)
    expect(notes.flatMap(({ addresses }) => addresses)).toEqual([])
    expect(form.progress().total).toBe(3)
    expect(form.data()).toEqual({ rows: [{ id: 'public_cost', last: 7 }, { id: 'staff_cost' }] })
  })
})
