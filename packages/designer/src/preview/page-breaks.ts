/** Where a page begins: with which words, or in the middle of them. */
export interface PageBreak {
  /** The page that begins, from 2. */
  readonly page: number
  readonly words: string
  readonly isCut: boolean
}

const longest = 14

/** Reads from pages as they are drawn what each but the first begins with: what is new there, not what is said again. */
export function pageBreaks(pages: readonly HTMLElement[]): readonly PageBreak[] {
  return pages.flatMap((page, at) => {
    const before = pages[at - 1]
    if (before === undefined) return []
    const said = new Set(textsOf(before.querySelectorAll('td, th, .tp-line')))
    const row = page.querySelector('tr:not([data-again])')
    const texts = textsOf(row ? row.querySelectorAll('td, th') : page.querySelectorAll('.tp-line'))
    const words = texts.find((text) => !said.has(text)) ?? texts[0] ?? ''
    const isCut = row?.querySelector('.tp-cut-above') !== null && row !== null
    return [{ page: at + 1, words: words.length > longest ? `${words.slice(0, longest)}…` : words, isCut }]
  })
}

function textsOf(elements: NodeListOf<Element>): readonly string[] {
  return [...elements].map(({ textContent }) => textContent.trim()).filter((text) => text !== '')
}
