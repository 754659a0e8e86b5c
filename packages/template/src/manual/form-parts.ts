import { bandWords, fieldsOf, type Sheet } from '@tianbao/sheet'

/** What no part of the form has for its own. */
export const wholeForm = '整张表'

/** The parts of a form, from the top down, by what people know them by. */
export interface FormParts {
  readonly titles: readonly string[]
  /** The part that shows the first of some places that any part shows; null where none does. */
  partOf(patterns: readonly string[]): string | null
}

/** Reads the parts of a form: its outermost bands, and which fields each of them shows. */
export function formParts(sheet: Sheet | undefined): FormParts {
  const parts = (sheet?.bands ?? []).map((band) => ({
    title: plain(bandWords(band) ?? '') || wholeForm,
    fields: [...fieldsOf({ page: sheet?.page, columns: [], bands: [band] } as unknown as Sheet)].map(
      (field) => field.split('.'),
    ),
  }))
  const shows = (pattern: string) => {
    const names = pattern.split('.')
    return parts.find(({ fields }) => fields.some((field) => isSame(field, names)))?.title
  }
  return {
    titles: [...new Set(parts.map(({ title }) => title))],
    partOf(patterns) {
      for (const pattern of patterns) {
        const title = shows(pattern)
        if (title !== undefined) return title
      }
      return null
    },
  }
}

/** Whether two patterns meet: `*` is any name, and a list meets its columns. */
function isSame(field: readonly string[], names: readonly string[]): boolean {
  const count = Math.min(field.length, names.length)
  return field.slice(0, count).every((name, at) => name === names[at] || name === '*' || names[at] === '*')
}

/** 年度目标： is called 年度目标. */
function plain(words: string): string {
  return words.replace(/[：:（(]+[^）)]*[）)]?$/, '').trim()
}
