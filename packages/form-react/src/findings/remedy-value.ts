import type { Address, Json } from '@tianbao/edit'
import { fieldKind } from '@tianbao/fields'
import type { CellState, CheckedFinding, Form } from '@tianbao/form'
import type { Explanation } from '@tianbao/rules'
import { cellAt, contextOf } from '../source/cell-at.ts'

/** A value that makes a finding right: one cell, and what it should say; undefined: what is computed for it. */
export interface RemedyValue {
  readonly address: Address
  readonly value: Json | undefined
  /** As the cell will show it. */
  readonly text: string
  /** Nothing stands there yet. */
  readonly isEmpty: boolean
}

/**
 * The one value that would make a finding right, where the rule itself says which: a computed cell that was typed
 * over, or a check that a cell equals something that was computed without it. Otherwise null: nothing is guessed.
 */
export function remedyValue(form: Form, finding: CheckedFinding): RemedyValue | null {
  const address = finding.addresses[0]
  const cell = address === undefined ? null : cellAt(form, address)
  if (address === undefined || !cell) return null
  if (cell.isOverride && cell.computed !== undefined) {
    return { address, value: undefined, text: shown(form, cell, cell.computed), isEmpty: false }
  }
  if (cell.isReadonly || cell.isComputed || finding.addresses.length > 1) return null
  const value = wanted(form.explain({ finding }), address)
  return value === undefined
    ? null
    : { address, value, text: shown(form, cell, value), isEmpty: cell.value === undefined }
}

/** What an equation with the cell alone on one side has on the other. */
function wanted(explanation: Explanation | null, address: Address): Json | undefined {
  if (!explanation || !['==', '===', 'near'].includes(explanation.operator)) return undefined
  const [a, b] = explanation.steps
  if (!a || !b) return undefined
  if (reads(a, address) === 'is' && reads(b, address) === 'not') return b.value
  if (reads(b, address) === 'is' && reads(a, address) === 'not') return a.value
  return undefined
}

/** Whether an operand is the cell itself, has nothing to do with it, or is made with it. */
function reads(step: Explanation, address: Address): 'is' | 'not' | 'uses' {
  if (step.operator === 'var' && step.path === address) return 'is'
  const inner = step.steps.map((own) => reads(own, address))
  if (step.operator === 'var' && inner.length === 1 && inner[0] === 'is') return 'is'
  return inner.every((own) => own === 'not') ? 'not' : 'uses'
}

function shown(form: Form, cell: CellState, value: Json): string {
  return fieldKind(cell.field.kind)?.format(value, contextOf(form, cell)) ?? String(value)
}
