import type { Address } from '@tianbao/edit'
import { say } from '../messages/messages.ts'
import { nextMissing } from './next-missing.ts'
import type { PageGround } from './page-ground.ts'
import { readingOrder } from './reading-order.ts'

/** 核对: carried cells are confirmed one by one, or a section at a time, by a person who looked at them. */
export interface CarriedCommands {
  /** Confirms these, as one step. */
  checkCells(cells: readonly Address[]): void
  /** Confirms what is left to check in the section where one stands. */
  checkSection(): void
  /** The next carried cell that nobody looked at, around the end; or the one before. */
  nextUnchecked(): void
  previousUnchecked(): void
}

export function createCarriedCommands({ form, sheet, goTo, notice }: PageGround): CarriedCommands {
  const check = (cells: readonly Address[]) => {
    if (cells.length === 0) return notice(say('carried.none_here'))
    form.check(cells)
    const left = form.unchecked().length
    notice(say(left === 0 ? 'carried.all_checked' : 'carried.checked', { count: cells.length, left }))
  }
  const go = (by: 1 | -1) => {
    sheet?.settle()
    const next = nextMissing(form.unchecked(), readingOrder(form, sheet), sheet?.spot()?.address ?? null, by)
    if (next === null) notice(say('carried.none'))
    else goTo(next)
  }
  return {
    checkCells: check,
    checkSection() {
      sheet?.settle()
      const here = sheet?.spot()?.address
      const section = form
        .progress()
        .sections.find(({ addresses }) => here !== undefined && addresses.has(here))
      check(section ? form.unchecked().filter((address) => section.addresses.has(address)) : [])
    },
    nextUnchecked: () => go(1),
    previousUnchecked: () => go(-1),
  }
}
