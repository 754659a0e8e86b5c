import { createStore, type StoreApi } from 'zustand/vanilla'

/** The screens of the designer; the table is where one comes back to. */
export type DesignerScreen =
  | 'table'
  | 'rules'
  | 'manual'
  | 'catalog'
  | 'scoring'
  | 'samples'
  | 'preview'
  | 'json'
  | 'history'
  | 'difference'
  | 'variant'

/** A key asked the checks for something; each press is another object. */
export interface ChecksAsk {
  readonly what: 'next' | 'previous' | 'fix'
}

/** What is shown of a template, as opposed to what it is: nothing here is saved or undone. */
export interface DesignerViewState {
  readonly screen: DesignerScreen
  /**
   * What is selected, the active one first: addresses of sheet parts (`sheet#money.columns#current`, a cell, a row, a
   * band), as `partAddress` of the sheet room writes them. Table, structure, inspector and checks share it.
   */
  readonly selection: readonly string[]
  /** The rule that the rules screen has open, by id. */
  readonly rule: string | null
  /** The catalog node that the catalog screen has open, by id. */
  readonly node: string | null
  /** What the preview shows: the clerk's page, or paper. */
  readonly face: 'clerk' | 'paper'
  readonly checksAsked: ChecksAsk | null
}

/** Where one is in the designer, shared by its panels. */
export interface DesignerView {
  readonly store: StoreApi<DesignerViewState>
  show(screen: DesignerScreen): void
  select(parts: readonly string[]): void
  /** Opens the rules screen at a rule. */
  openRule(id: string): void
  /** Opens the catalog screen at a node. */
  openNode(id: string): void
  /** Opens the preview, or turns it. */
  preview(face: DesignerViewState['face']): void
  /** Goes to the next problem, to the one before, or applies the first fix. */
  askChecks(what: ChecksAsk['what']): void
}

/** A designer that has just been opened: the table, nothing selected. */
export function createDesignerView(): DesignerView {
  const store = createStore<DesignerViewState>(() => ({
    screen: 'table',
    selection: [],
    rule: null,
    node: null,
    face: 'clerk',
    checksAsked: null,
  }))
  return {
    store,
    show: (screen) => store.setState({ screen }),
    select: (selection) => store.setState({ selection }),
    openRule: (rule) => store.setState({ screen: 'rules', rule }),
    openNode: (node) => store.setState({ screen: 'catalog', node }),
    preview: (face) => store.setState({ screen: 'preview', face }),
    askChecks: (what) => store.setState({ checksAsked: { what } }),
  }
}
