import { fillHoles } from '@tianbao/finding'
import { type SheetLanguage, sheetReactMessages } from './messages/messages.ts'
import type { CellLanding, CellView, Mark } from './sheet-source.ts'

/** A finding's number in words: 问题 1，错误. */
export function markWords(mark: Mark, language: SheetLanguage): string {
  const messages = sheetReactMessages[language]
  const severity = messages[`sheet.severity_${mark.severity}`] ?? ''
  return fillHoles(messages['sheet.mark'] ?? '', { number: mark.number, severity })
}

/** A cell as it is heard: where it is, what it says, its state, its finding. */
export function cellWords(place: string, view: CellView, language: SheetLanguage): string {
  const value = view.text === '' ? (sheetReactMessages[language]['sheet.empty'] ?? '') : view.text
  const mark = view.mark ? markWords(view.mark, language) : ''
  const landing = view.landing ? landingWords(view.landing, language) : ''
  return [place, value, view.state, mark, landing].filter((word) => word !== '').join('　')
}

/** What a block that is held over the table would do here, all that is drawn of it. */
function landingWords({ does, text, was, letter, below }: CellLanding, language: SheetLanguage): string {
  const messages = sheetReactMessages[language]
  const code = does === 'refused' ? 'refused' : does === 'stays' ? '' : was === '' ? 'lands' : 'replaces'
  const words = code === '' ? '' : fillHoles(messages[`sheet.block_${code}`] ?? '', { text, was, letter })
  return [words, below ?? ''].filter((word) => word !== '').join('　')
}
