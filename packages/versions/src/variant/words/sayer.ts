import type { Messages } from '@tianbao/finding'
import { type Param, sentence } from '@tianbao/finding'

/** Says a sentence of this room by the rest of its code. */
export type Say = (code: string, params?: Readonly<Record<string, Param>>) => string

export function sayer(messages: Messages): Say {
  return (code, params = {}) => sentence({ code: `versions.${code}`, params }, messages)
}
