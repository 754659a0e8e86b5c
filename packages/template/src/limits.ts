import { ruleLimits } from '@tianbao/rules'

/**
 * What a template may be, at most. The one place where these numbers stand; the gate refuses what is beyond them,
 * and nothing that a template drives starts before they were checked. Limits of one logic are the rules' own.
 */
export const limits = {
  /** Bytes of the file, in UTF-8. */
  bytes: 512 * 1024,
  /** Objects and arrays within one another. */
  depth: 32,
  /** JSON values in the schema, every local `$ref` written out. */
  expandedNodes: 20_000,
  /** Objects and arrays of the schema within one another, every local `$ref` written out. */
  expandedDepth: 64,
  /** Rows of one array. */
  maxItems: 10_000,
  /** Characters of one `pattern`. */
  patternLength: 256,
  /** Instructions of the program that one `pattern` makes; what a character costs grows with them. */
  patternSize: 500,
  /** Instructions of all patterns together. */
  patternSizes: 20_000,
  /** Characters that the patterns of one form are held against; longer texts fit none. */
  patternCharacters: 200_000,
  /** Errors that a validation keeps. The verdict counts them all. */
  errors: 1_000,
  /** Findings that the gate or the linter tells of one template. */
  findings: 200,
  /** Rules, each of its columns counted. */
  rules: ruleLimits.rules,
  /** Column names of one rule. */
  ruleColumns: 64,
} as const
