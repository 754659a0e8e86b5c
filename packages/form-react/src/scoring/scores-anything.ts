import type { CompiledTemplate } from '@tianbao/template'

/** Whether a form of a template scores anything at all. */
export function scoresAnything({ scoring }: CompiledTemplate): boolean {
  return scoring?.items.some(({ rule }) => rule !== null) ?? false
}
