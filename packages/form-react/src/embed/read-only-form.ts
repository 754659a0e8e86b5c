import type { Form } from '@tianbao/form'

/** The same form, whose cells are all locked and which nothing changes. */
export function readOnlyForm(form: Form): Form {
  return {
    ...form,
    history: { undo: [], redo: [] },
    cell: (address) => ({ ...form.cell(address), isReadonly: true }),
    type: (_, text) => ({ text, value: undefined }) as unknown as ReturnType<Form['type']>,
    set: () => undefined,
    setAll: () => undefined,
    check: () => undefined,
    take: () => undefined,
    unchecked: () => [],
    clear: () => undefined,
    addRow: () => '',
    addRows: () => [],
    removeRow: () => undefined,
    moveRow: () => undefined,
    setReason: () => undefined,
    merge: () => [],
    undo: () => null,
    redo: () => null,
  }
}
