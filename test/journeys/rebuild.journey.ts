import { readFileSync } from 'node:fs'
import { readTemplate, type Sample, type Template } from '@tianbao/template'
import { type Builder, beginBlank } from './rebuild/build.ts'
import { indicatorsOf, outcomeOf, rulesOf, shapeOf } from './rebuild/compare.ts'
import { drawEzhou2023 } from './rebuild/ezhou-2023.ts'
import { drawHubei2024 } from './rebuild/hubei-2024.ts'
import { drawHunan2022 } from './rebuild/hunan-2022.ts'
import { expect, test } from './served.ts'

/** The real forms, and how each is drawn. Minutes each, so only where they are asked for: `TIANBAO_REBUILD=all`, or one's name. */
const forms: readonly {
  readonly folder: string
  readonly draw: (draw: Builder, target: Template) => Promise<void>
}[] = [
  { folder: 'hunan/department-goal-2022', draw: drawHunan2022 },
  { folder: 'hubei-ezhou/department-goal-2024', draw: drawHubei2024 },
  { folder: 'hubei-guangshui/department-goal-2024', draw: drawHubei2024 },
  { folder: 'hubei-ezhou/department-goal-2023', draw: drawEzhou2023 },
]

const asked = process.env.TIANBAO_REBUILD ?? ''
const today = '2024-01-26'
const read = (path: string) => readFileSync(new URL(`../../templates/${path}`, import.meta.url), 'utf8')

for (const { folder, draw } of forms.filter((form) => asked === 'all' || form.folder === asked))
  test(`${folder} is drawn from blank, and asks, computes and finds what it does`, async ({ page }) => {
    test.setTimeout(600_000)
    const { template: target } = readTemplate(read(`${folder}/template.json`))
    if (target === undefined) throw new Error(`${folder} does not read.`)
    const builder = await beginBlank(page, target)
    await draw(builder, target)
    const drawn = await builder.template()
    expect(shapeOf(drawn)).toEqual(shapeOf(target))
    expect(indicatorsOf(drawn)).toEqual(indicatorsOf(target))
    expect(rulesOf(drawn)).toEqual(rulesOf(target))
    for (const name of ['typed', 'clean', 'empty']) {
      const sample: Sample = JSON.parse(read(`${folder}/samples/${name}.json`))
      expect(outcomeOf(drawn, sample, today), name).toEqual(outcomeOf(target, sample, today))
    }
  })
