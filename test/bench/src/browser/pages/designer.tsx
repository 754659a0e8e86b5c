import { createRoot } from 'react-dom/client'
import {
  createDesign,
  createDesignerView,
  type Design,
  DesignerScreen,
  emptyHistory,
} from '../../../../../packages/designer/src/index.ts'
import type { Template } from '../../../../../packages/template/src/index.ts'
import { root } from '../bench-page.ts'

/** The designer with a large template, as its page shows it. */
const template: Template = await (await fetch('/template.json')).json()
let minted = 0
let design: Design | null = null

declare global {
  interface Window {
    designer: {
      open(): void
      /** What is drawn now. */
      template(): Template
    }
  }
}

window.designer = {
  open() {
    design = createDesign(emptyHistory(template), {
      now: () => new Date(2024, 2, 1),
      mintId: () => `s${++minted}`,
    })
    const view = createDesignerView()
    createRoot(root()).render(<DesignerScreen design={design} view={view} />)
  },
  template: () => design?.store.getState().template ?? template,
}
