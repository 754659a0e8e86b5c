import type { Shown } from './same-form.ts'

/** Where keys are typed: a target in the middle of a table, and an amount that feeds a total and shares. */
export type Place = 'target' | 'money'

/** What every contender's page offers to the one that drives it, as `window.bench`. */
export interface BenchPage {
  /** Draws the form with so many rows in each table, filled in. */
  mount(count: number): void
  /** Selects what is to be clicked to type in a place. */
  selector(place: Place): string
  /** What the page shows now, as text. */
  shown(what: Shown): string
  /** Draws it with the rows and nothing in them, where a page can. */
  mountEmpty?(count: number): void
  /** Shows the pages as they will be printed, where a page can. */
  preview?(): void
}

declare global {
  interface Window {
    bench: BenchPage
  }
}

/** The text or value of the element that a selector finds; of several, the one at a position from 0. */
export function textAt(selector: string, position = 0): string {
  const found = document.querySelectorAll<HTMLElement>(selector)[position]
  if (!found) throw new Error(`The page shows nothing at "${selector}".`)
  return found instanceof HTMLInputElement ? found.value : (found.textContent ?? '')
}

/** The element that a contender draws into. */
export function root(): HTMLElement {
  const found = document.getElementById('root')
  if (!found) throw new Error('The page has no element "root".')
  return found
}
