import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { SheetState } from '@tianbao/sheet-react'

/** What commands need of the page. */
export interface PageGround {
  readonly form: Form
  readonly sheet: SheetState | null
  goTo(address: Address): boolean
  /** Says in the status bar what was done, or why not. */
  notice(words: string): void
}
