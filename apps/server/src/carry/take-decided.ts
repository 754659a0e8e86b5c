import { equalJson } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import { ApiError } from '../api-error.ts'
import type { Way } from './carry-plan.ts'
import { askedOf } from './questions.ts'

/** What a person decided of one value that could go several ways: how much of it, as text, stands in which new cells. */
export interface DecidedValue {
  readonly at: string
  readonly to: readonly { readonly at: string; readonly text: string }[]
}

/**
 * Puts what was decided into a form that is begun, each cell with where it comes from; a person said it, so nobody has
 * to look at it again. A text that cannot be read stays as it was typed, as anywhere.
 * @throws ApiError `submission.decided` for a cell that was not asked about.
 */
export function takeDecided(
  form: Form,
  was: Form,
  way: Way,
  { decided, origin }: { readonly decided: readonly DecidedValue[]; readonly origin: string },
): void {
  if (decided.length === 0) return
  const asked = askedOf(way, was)
  for (const { at, to } of decided)
    for (const { at: place, text } of to) {
      if (asked.get(at)?.includes(place) !== true) throw new ApiError('submission.decided', { place })
      form.type(place, text)
      const [before, value] = [was.cell(at).typed, form.cell(place).typed]
      if (value === undefined || before === undefined) continue
      const from = [{ at, ...(equalJson(before, value) ? {} : { was: before }) }]
      form.take({ id: place, origin, from, value, op: 'split', checked: true })
    }
}
