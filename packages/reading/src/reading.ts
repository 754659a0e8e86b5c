/**
 * What a small language made of a text. Never a guess: what is not understood whole is `unread`, with the issue named.
 * `issues` may also stand beside a value: what a reviewer should be warned of.
 */
export type Reading<T> =
  | { readonly ok: true; readonly value: T; readonly issues: readonly string[] }
  | { readonly ok: false; readonly issue: string; readonly at?: readonly [start: number, end: number] }
