import { type Json, resolve } from '@tianbao/edit'
import { type Band, bandWords, parseText } from '@tianbao/sheet'
import { readFields, type Template } from '@tianbao/template'
import type { Say } from './sayer.ts'

/** How much of a name is said. */
const most = 24

/**
 * What people call a place of a template: the nearest thing around it that has a name. A field by its title, a rule by
 * its own, a cell by its words, a column of the sheet by its number; never an id. `gone` is what stood there, where
 * nothing does any more.
 */
export function placeTitle(template: Template, at: string, say: Say, gone?: Json): string {
  const own = gone === undefined ? null : titleOf(template, gone, say)
  for (
    let end = at.length;
    end > 0;
    end = Math.max(at.lastIndexOf('.', end - 1), at.lastIndexOf('#', end - 1))
  ) {
    const place = at.slice(0, end)
    const found =
      columnTitle(template, place, say) ?? titleOf(template, resolve(template as unknown as Json, place), say)
    if (end === at.length && own !== null) return own
    if (found !== null) return found
  }
  return say('place_whole')
}

/** A column of the grid that all bands lie on has no words: it is told by its number. */
function columnTitle({ sheet }: Template, place: string, say: Say): string | null {
  const [, id] = /^sheet\.columns#([^.#]+)$/.exec(place) ?? []
  if (id === undefined) return null
  const at = (sheet?.columns ?? []).findIndex((column) => column.id === id)
  return at < 0 ? say('place_a_column') : say('place_column', { number: at + 1 })
}

function titleOf(template: Template, value: Json | undefined, say: Say): string | null {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return null
  const { title, name, text, side, head, cell, level, left, centre, right, band, levels } = value as Record<
    string,
    Json | undefined
  >
  const words = [
    title,
    name,
    head,
    text,
    side && (side as Record<string, Json>).text,
    centre,
    left,
    right,
    cell,
  ]
  for (const one of words) {
    const said = typeof one === 'string' ? spoken(template, one) : ''
    if (said !== '') return said
  }
  if (typeof level === 'number') return say('place_level', { level })
  if (typeof band === 'string') return bandWords(value as unknown as Band)
  return Array.isArray(levels) ? say('part_catalog') : null
}

/** A text with its holes as the titles of their fields, and its years as years. */
function spoken({ schema, year }: Template, text: string): string {
  const fieldAt = readFields(schema)
  const words = parseText(text)
    .map((part) => {
      if (part.kind === 'literal') return part.text
      if (part.kind === 'variable') return part.name === 'year' ? String(year + part.offset) : ''
      return fieldAt(part.path)?.title ?? byLastName(schema, part.path) ?? ''
    })
    .join('')
    .trim()
  return words.length > most ? `${words.slice(0, most - 1)}…` : words
}

/** The title of the first property with a name, however deep: what a row's cell names from its row. */
function byLastName(value: Json | undefined, hole: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  const { properties } = value as { readonly properties?: Record<string, { readonly title?: string }> }
  const own = properties?.[hole]?.title
  if (own !== undefined) return own
  for (const below of Object.values(value)) {
    const found = byLastName(below as Json, hole)
    if (found !== undefined) return found
  }
  return undefined
}
