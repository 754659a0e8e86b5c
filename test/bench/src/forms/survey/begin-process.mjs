import { register } from 'tsx/esm/api'

// A process begins without what reads TypeScript.
register()
await import('./survey-process.ts')
