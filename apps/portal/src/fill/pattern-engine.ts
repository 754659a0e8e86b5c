/** The engine for patterns, which few forms need: fetched only with one that does. */
export { createPatternEngine } from '@tianbao/template'
