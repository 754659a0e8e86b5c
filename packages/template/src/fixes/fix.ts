import { applyEdits, type Json, resolve } from '@tianbao/edit'
import type { Finding, Param } from '@tianbao/finding'
import { asJson, type CommandOutcome } from '../commands/outcome.ts'
import type { Template } from '../template.ts'

/** Something that puts a finding right by itself. `code` has a sentence that says what will happen: 「加上限制：200 字」. */
export interface Fix {
  readonly code: string
  readonly params: Readonly<Record<string, Param>>
  /** Does it, to the template as it stands then. */
  readonly command: (template: Template) => CommandOutcome
}

/** How findings of one code are put right: the template as it is then, and what the button says; null where it cannot be. */
export type Mend = (finding: Finding, template: Template) => Mended | null

export interface Mended {
  readonly after: Template
  /** A code of this room’s messages: `template.fix_…`. */
  readonly says: string
  readonly params?: Fix['params']
}

/** What stands at an address of a template. */
export function at(template: Template, address: string): Json | undefined {
  return resolve(asJson(template), address)
}

/** A template with another value at an address; undefined takes it away. Null where nothing can stand there. */
export function withAt(template: Template, address: string, now: Json | undefined): Template | null {
  const was = at(template, address)
  const edit = {
    op: 'set',
    at: address,
    ...(was !== undefined && { was }),
    ...(now !== undefined && { now }),
  } as const
  const outcome = applyEdits(asJson(template), [edit])
  return 'tree' in outcome ? (outcome.tree as unknown as Template) : null
}

/** The address of what holds the last name or id of an address. */
export function holderOf(address: string): string {
  return address.slice(0, Math.max(address.lastIndexOf('.'), address.lastIndexOf('#'), 0))
}
