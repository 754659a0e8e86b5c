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
})
