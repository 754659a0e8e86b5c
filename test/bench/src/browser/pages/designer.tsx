import { createRoot } from 'react-dom/client'
import {
  createDesign,
  createDesignerView,
  type Design,
  DesignerScreen,
  emptyHistory,
} from '../../../../../packages/designer/src/index.ts'
import { type Template, writeTexts } from '../../../../../packages/template/src/index.ts'
import { root } from '../bench-page.ts'

/** The designer with a large template, as its page shows it. */
const template: Template = await (await fetch('/template.json')).json()
let minted = 0
let design: Design | null = null
const view = createDesignerView()

declare global {
  interface Window {
    designer: {
      open(): void
      /** What is drawn now. */
      template(): Template
      openRule(id: string): void
      openTable(): void
      /** Writes so many words into the first cell, one gesture after the other. */
      write(times: number): void
    }
  }
}

window.designer = {
  open() {
    design = createDesign(emptyHistory(template), {
      now: () => new Date(2024, 2, 1),
      mintId: () => `s${++minted}`,
    })
    createRoot(root()).render(<DesignerScreen design={design} view={view} />)
  },
  template: () => design?.store.getState().template ?? template,
  openRule: (id) => view.openRule(id),
  openTable: () => view.show('table'),
  write(times) {
    for (let time = 0; time < times; time += 1)
      design?.gesture('step.text', (now) =>
        writeTexts(now, [{ spot: { part: 'table#l1_1' }, text: `第${time}稿` }]),
      )
  },
}
