export { createDesign, type Design, type DesignState, type DesignWorld } from './state/design.ts'
export {
  createDesignerView,
  type DesignerScreen,
  type DesignerView,
  type DesignerViewState,
} from './state/designer-view.ts'
export { type DesignStep, emptyHistory, type History, templateAt } from './state/history.ts'
