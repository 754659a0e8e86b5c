/** What only a paste needs: a part of the page of its own. */
export { refusalReasons } from './landing-reasons.ts'
export { landingView } from './landing-view.ts'
export { startOfBlock } from './named-rows.ts'
export { planForeign } from './plan-foreign.ts'
export { readBlock } from './read-block.ts'
