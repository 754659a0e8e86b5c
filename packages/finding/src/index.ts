export type { Finding, Param, Severity } from './finding.ts'
