import { type BuiltPage, buildPage } from './build-pages.ts'
import { type Contender, contenders, ours } from './contenders.ts'
import { doDeeds } from './deeds.ts'
import { launch } from './launch.ts'
import { compiledTemplate } from './our-template.ts'
import { portalBytes } from './portal-bytes.ts'
import { printDeeds, printSizes, printVisits } from './print.ts'
import { type Visit, visit } from './visit.ts'

const sizes = [50, 500, 5000]
/** From so many rows on, only those that can draw them within a minute. */
const many = 5000
const rounds = 2
/** A contender whose visit took longer than this is visited once. */
const patience = 60_000

/**
 * The same form, drawn by our page, by hand, and by its peers, in one browser; who comes first goes round. Rows that
 * are named after the command say which: `npm run bench -- browser 500`.
 */
export async function benchBrowser(wanted: readonly string[] = []): Promise<void> {
  const pages = new Map<Contender, BuiltPage>()
  for (const contender of contenders) {
    const built = await buildPage(contender.page)
    const files = new Map([...built.files, ['compiled.json', compiledTemplate()]])
    pages.set(contender, { ...built, files })
  }
  printSizes(pages, await portalBytes())
  const browser = await launch()
  try {
    for (const rows of sizes.filter((size) => wanted.length === 0 || wanted.includes(String(size)))) {
      const visits = new Map<Contender, Visit[]>()
      const slow = new Set<Contender>()
      for (const contender of turns(contenders.filter((one) => one.isForMany || rows < many))) {
        const built = pages.get(contender)
        if (!built || slow.has(contender)) continue
        const start = performance.now()
        const made = await visit(browser, built, rows)
        visits.set(contender, [...(visits.get(contender) ?? []), made])
        if (performance.now() - start > patience) slow.add(contender)
      }
      printVisits(rows, visits)
      const own = contenders.find(({ name }) => name === ours)
      const page = own && pages.get(own)
      if (page)
        printDeeds(`our page with ${rows} rows in each of two tables`, await doDeeds(browser, page, rows))
    }
  } finally {
    await browser.close()
  }
}

/** Everyone once per round; who comes first goes round. */
function turns(taking: readonly Contender[]): readonly Contender[] {
  return Array.from({ length: rounds }, (_, round) => [
    ...taking.slice(round % taking.length),
    ...taking.slice(0, round % taking.length),
  ]).flat()
}
