import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { EntryNote } from '@tianbao/sheet-react'

/** What is told under a clause that is being typed. */
export type ClauseNote = (address: Address, text: string) => EntryNote | null

/** The same, with the reader of clauses fetched once the table is there, if the form has a cell for one: until then nothing is told. */
export function laterClauseNote(form: Form): ClauseNote {
  let read: typeof import('./clause-note.tsx').clauseNote | null = null
  const hasClauses = Object.values(form.template.fields).some(({ kind }) => kind === 'clause')
  // Without a network it may not be had, and clauses are typed without being told how they read.
  if (hasClauses)
    import('./clause-note.tsx').then(
      ({ clauseNote }) => {
        read = clauseNote
      },
      () => undefined,
    )
  return (address, text) => read?.(form, address, text) ?? null
}
