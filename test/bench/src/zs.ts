import { chromium } from 'playwright-core'
import { buildPage } from './browser/build-pages.ts'
import { visit } from './browser/visit.ts'
import { contenders } from './browser/contenders.ts'
import { doDeeds } from './browser/deeds.ts'
import { printDeeds, printVisits } from './browser/print.ts'
const sizes = process.argv.slice(2).map(Number)
const browser = await chromium.launch({ executablePath:'/usr/bin/chromium', args:['--no-sandbox'] })
const taking = contenders.slice(0,2)
const built = []
for (const c of taking) built.push(await buildPage(c.page))
for (const n of sizes) { const m = new Map(); if (!process.env.DEEDS) for (let r=0;r<2;r++) for (const [i,c] of taking.entries()) m.set(c, [...(m.get(c)??[]), await visit(browser, built[i]!, n)]); if(!process.env.DEEDS) printVisits(n, m); printDeeds(n, await doDeeds(browser, built[1]!, n)) }
await browser.close()
