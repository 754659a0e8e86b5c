import type { Sides } from './edge-scroll.ts'

/** The nearest element around that scrolls what is in it; else the page. */
export function scrollerOf(element: Element): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at)
    if (`${overflowX} ${overflowY}`.match(/auto|scroll/)) return at
  }
  return document.scrollingElement ?? document.documentElement
}

/** What can be seen of a scroller, without its scroll bars. */
export function insideOf(scroller: Element): Sides {
  const isPage = scroller === document.scrollingElement
  const { left, top } = isPage ? { left: 0, top: 0 } : scroller.getBoundingClientRect()
  return { left, top, right: left + scroller.clientWidth, bottom: top + scroller.clientHeight }
}
