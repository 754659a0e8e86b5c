import { renderToStaticMarkup } from 'react-dom/server'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { shapes } from './fixtures/shapes.ts'
import { SchemaForm } from './SchemaForm.tsx'

describe('a form for a plain schema', () => {
  const complaints: unknown[] = []

  beforeEach(() => {
    complaints.length = 0
    for (const method of ['error', 'warn'] as const) {
      vi.spyOn(console, method).mockImplementation((...said) => complaints.push(said))
    }
  })

  afterEach(() => vi.restoreAllMocks())

  it.each(shapes)('draws $name', ({ schema, ui, data, shows }) => {
    const html = renderToStaticMarkup(
      <SchemaForm
        schema={schema}
        {...(ui ? { uiSchema: ui } : {})}
        {...(data === undefined ? {} : { initialData: data })}
        onChange={() => undefined}
      />,
    )
    for (const words of shows) expect(html).toContain(words)
    expect(html).not.toMatch(/画不出来|>Submit<|Option \d|class="btn/)
    expect(complaints).toEqual([])
  })

  it('draws each value of an object once, where only its alternatives name them', () => {
    const schema = { type: 'object', oneOf: [{ properties: { street: { type: 'string', title: '街道' } } }] }
    const html = renderToStaticMarkup(
      <SchemaForm schema={schema} initialData={{ street: '滨湖路' }} onChange={() => undefined} />,
    )
    expect(html.split('滨湖路')).toHaveLength(2)
    const bare = { ...schema, properties: { street: { type: 'string' } }, oneOf: [{ title: '无' }, true] }
    const drawn = renderToStaticMarkup(
      <SchemaForm schema={bare} initialData={{ street: '滨湖路' }} onChange={() => undefined} />,
    )
    expect(drawn.split('滨湖路')).toHaveLength(2)
  })

  it('names options of any value by the hints for their names', () => {
    const html = renderToStaticMarkup(
      <SchemaForm
        schema={{ enum: [1, '1', null] }}
        uiSchema={{ 'ui:enumNames': ['甲', '乙', '丙'] }}
        onChange={() => undefined}
      />,
    )
    expect(html).toMatch(/甲.*乙.*丙/)
  })
})
