const interval = /∈?([[(])(\d{1,9}(?:\.\d{1,6})?%?),(\d{1,9}(?:\.\d{1,6})?%?)([\])])/g

/**
 * Intervals as mathematics writes them, [80,90), as the chain of bounds that they are, 80≤x<90: character for character,
 * so that every place stays where it was. (80,90) may be other things and is left alone.
 */
export function intervalsSaid(text: string): string {
  if (!text.includes('[') && !text.includes(']')) return text
  return text.replace(interval, (whole, open: string, low: string, high: string, close: string) => {
    if (open === '(' && close === ')') return whole
    const member = whole.startsWith('∈') ? '为' : ''
    return `${member}${low}${open === '[' ? '≤' : '<'}x${close === ']' ? '≤' : '<'}${high}`
  })
}
