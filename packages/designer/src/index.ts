export { createDesign, type Design, type DesignState, type DesignWorld } from './state/design.ts'
export { type DesignStep, emptyHistory, type History, templateAt } from './state/history.ts'
