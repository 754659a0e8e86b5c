import { fillHoles, type Messages, type Param } from '@tianbao/finding'
import { en } from './en.ts'
import { zhCN } from './zh-CN.ts'

/** The words of the form-react room, by language. */
export const formReactMessages: { readonly 'zh-CN': Messages; readonly en: Messages } = { 'zh-CN': zhCN, en }

/** A word of the page. @throws Error where there is none: a bug of ours. */
export function say(code: string, params: Readonly<Record<string, Param>> = {}): string {
  const text = zhCN[code]
  if (text === undefined) throw new Error(`The page has no words for "${code}".`)
  return fillHoles(text, params)
}
