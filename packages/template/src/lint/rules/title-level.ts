import type { Lint, LintRule } from '../lint-rule.ts'
import { printedTexts } from '../stated-texts.ts'

type Level = '国家' | '省' | '市' | '县' | '乡'

/** The words for a level of government, as they stand before 级, 本级 or 直. */
const words: Readonly<Record<string, Level>> = {
  中央: '国家',
  国家: '国家',
  自治区: '省',
  省: '省',
  市: '市',
  州: '市',
  盟: '市',
  县: '县',
  区: '县',
  旗: '县',
  乡: '乡',
  镇: '乡',
  街道: '乡',
}

/** A title that speaks of another level of government than the region that issues the form. */
export const titleLevel: LintRule = {
  id: 'title_level',
  severity: 'warning',
  find({ template }) {
    const titles = [{ at: 'title', text: template.title }]
    const above = new Set((template.sheet?.above ?? []).map((line) => line.id))
    const lines = printedTexts(template).filter(({ at }) => above.has(at.slice(6).split('.')[0] ?? ''))
    const own = levelsOf(template.region)
    return [...titles, ...lines].flatMap(({ at, text }): readonly Lint[] => {
      const said = levelsIn(text)
      if (said.length === 0 || said.some((level) => own.includes(level))) return []
      return [
        { at: [at], params: { said: `${said.join('、')}级`, level: `${own[0]}级`, region: template.region } },
      ]
    })
  },
}

function levelsIn(text: string): readonly Level[] {
  const found = text.matchAll(/((?:中央|国家|自治区|省|市|州|盟|县|区|旗|乡|镇|街道){1,4})(?:本级|级|直)/g)
  return [...found].flatMap(([, run = '']) =>
    (run.match(/中央|国家|自治区|街道|./g) ?? []).flatMap((word) => words[word] ?? []),
  )
}

/**
 * The levels that a region may call its own, the proper one first (GB/T 2260: two digits a level; nine digits go down
 * to the township). A municipality is a 市 of the first level, its districts are of the county's; a county-level 市 (81
 * and up) says 市, too.
 */
function levelsOf(region: string): readonly Level[] {
  const [province, city, county] = [region.slice(0, 2), region.slice(2, 4), region.slice(4, 6)]
  if (/[1-9]/.test(region.slice(6))) return ['乡']
  if (county !== '00') return Number(county) > 80 ? ['县', '市'] : ['县']
  if (city !== '00') return ['市']
  if (province === '00') return ['国家']
  return ['11', '12', '31', '50'].includes(province) ? ['省', '市'] : ['省']
}
