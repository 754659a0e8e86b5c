import type { Address } from '@tianbao/edit'
import type { Form } from '@tianbao/form'
import type { SheetState } from '@tianbao/sheet-react'
import type { LandingGround } from './laid-block.ts'
import type { Naming } from './landing-reasons.ts'

/** The table as it is now, for a block to be laid over it. */
export function landingGround(form: Form, sheet: SheetState): LandingGround {
  const lookup = sheet.lookup()
  return {
    form,
    grid: sheet.plan().grid,
    lookup,
    headings(row, column) {
      const cell = lookup.at(row, column)
      return cell ? sheet.headings(cell) : null
    },
  }
}

/** How reasons call the row and the column of a cell. */
export function namingIn(sheet: SheetState): Naming {
  return {
    column: (address) => headingsAt(sheet, address)?.columns.at(-1) ?? '',
    row: (address) => headingsAt(sheet, address)?.rows.at(-1) ?? '',
  }
}

function headingsAt(sheet: SheetState, address: Address) {
  const cell = sheet.lookup().showing(address)[0]
  return cell ? sheet.headings(cell) : null
}
