import type { Json, JsonObject } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'

/** What a new field of a kind is given beside its type: limits that a gate asks for, and that forms of this kind have. */
const usual: Readonly<Record<string, JsonObject>> = {
  text: { maxLength: 200 },
  'long-text': { maxLength: 4000 },
  money: { minimum: 0 },
  percent: { minimum: 0, maximum: 100 },
  year: { minimum: 2000, maximum: 2100 },
  choice: { enum: ['是', '否'] },
  choices: { items: { type: 'string', enum: ['甲', '乙'] }, maxItems: 20 },
  phone: { maxLength: 30 },
  person: { maxLength: 30 },
  organisation: { maxLength: 60 },
  target: { maxLength: 200 },
  clause: { maxLength: 1000 },
  points: { minimum: 0, maximum: 100 },
}

/** The schema of a new field; undefined for a kind that there is not. */
export function fieldSchema(
  kind: string,
  title: string,
  props: Readonly<Record<string, Json>> = {},
): JsonObject | undefined {
  const found = fieldKind(kind)
  if (found === undefined) return undefined
  return { ...found.schema, title, 'x-kind': kind, ...(usual[kind] ?? {}), ...props }
}
