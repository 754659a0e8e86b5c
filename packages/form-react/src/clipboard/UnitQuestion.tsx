import { say } from '../messages/messages.ts'
import type { FillPage } from '../page/fill-page-types.ts'
import type { Clipboard, HeldBlock } from './clipboard-types.ts'

interface UnitQuestionProps {
  readonly page: FillPage
  readonly clipboard: Clipboard
  readonly held: HeldBlock
}

/** ￥ alone says neither 元 nor the form's own unit: who knows is asked. */
export function UnitQuestion({ page, clipboard, held }: UnitQuestionProps) {
  const units = [...new Set(['元', page.form.template.currency.unit])]
  return (
    <fieldset className="tf-paste-unit">
      <legend>{say('paste.unit_question', { count: held.landing.unclear })}</legend>
      {units.map((unit) => (
        <button
          key={unit}
          type="button"
          className="tf-button tf-small"
          onClick={() => clipboard.chooseUnit(unit)}
        >
          {say('paste.unit_is', { unit })}
        </button>
      ))}
    </fieldset>
  )
}
