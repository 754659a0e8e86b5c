import { choice } from './choice/kind.ts'
import { choices } from './choices/kind.ts'
import { clause } from './clause/kind.ts'
import { date } from './date/kind.ts'
import { decimal } from './decimal/kind.ts'
import { flag } from './flag/kind.ts'
import { integer } from './integer/kind.ts'
import type { FieldKind } from './kind.ts'
import { longText } from './long-text/kind.ts'
import { money } from './money/kind.ts'
import { organisation } from './organisation/kind.ts'
import { percent } from './percent/kind.ts'
import { person } from './person/kind.ts'
import { phone } from './phone/kind.ts'
import { points } from './points/kind.ts'
import { target } from './target/kind.ts'
import { text } from './text/kind.ts'
import { year } from './year/kind.ts'

/** Every kind of field, in the order in which a person is offered them. */
export const fieldKinds: readonly FieldKind[] = Object.freeze(
  [
    text,
    longText,
    integer,
    decimal,
    money,
    percent,
    year,
    date,
    choice,
    choices,
    flag,
    phone,
    person,
    organisation,
    target,
    clause,
    points,
  ].map((kind) => Object.freeze(kind)),
)

const byId = new Map(fieldKinds.map((kind) => [kind.id, kind]))

/** The kind with this id, the word after `x-kind`; undefined where there is none. */
export function fieldKind(id: string): FieldKind | undefined {
  return byId.get(id)
}
