export { type Rehearsal, type RehearsalOptions, rehearse } from './rehearse.ts'
