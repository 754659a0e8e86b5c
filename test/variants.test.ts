import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { digestOf, readTemplate, type Template } from '@tianbao/template'
import {
  applyVariant,
  checkVariant,
  findBase,
  isRegionAbove,
  readVariant,
  regionExtract,
  regionTable,
} from '@tianbao/versions'
import { describe, expect, test } from 'vitest'

const root = fileURLToPath(new URL('../templates', import.meta.url))
const folders = readdirSync(root)
  .flatMap((region) => readdirSync(join(root, region)).map((form) => join(root, region, form)))
  .filter((folder) => existsSync(join(folder, 'template.json')))

const templateIn = (folder: string): Template => {
  const { template } = readTemplate(readFileSync(join(folder, 'template.json'), 'utf8'))
  if (template === undefined) throw new Error(`${folder} does not read.`)
  return template
}
const byDigest = new Map(folders.map(templateIn).map((template) => [digestOf(template), template]))
const variants = folders
  .filter((folder) => existsSync(join(folder, 'variant.json')))
  .map((folder) => ({ name: folder.slice(root.length + 1), folder }))

test('there are variants to be tried', () => {
  expect(variants.map(({ name }) => name)).toEqual([
    'hubei-ezhou/department-goal-2024',
    'hubei-guangshui/department-goal-2024',
  ])
})

describe.each(variants)('the variant of $name', ({ folder }) => {
  const open = () => {
    const { variant, findings } = readVariant(readFileSync(join(folder, 'variant.json'), 'utf8'))
    if (variant === undefined) throw new Error(JSON.stringify(findings))
    const { base, findings: missing } = findBase(variant, {
      template: ({ digest }) => byDigest.get(digest),
      variant: () => undefined,
      has: () => true,
      isRevoked: () => false,
      isAbove: (above, below) => isRegionAbove(above, below, '2024-01-26', regionTable(regionExtract)),
    })
    if (base === undefined) throw new Error(JSON.stringify(missing))
    return { variant, base }
  }

  test('makes of its base, word for word, the template beside it', () => {
    const { variant, base } = open()
    const { template, outcomes, open: undecided } = applyVariant(variant, base)
    expect(undecided).toBe(0)
    expect(new Set(outcomes.map(({ is }) => is))).toEqual(new Set(['stands']))
    expect(template).toEqual(templateIn(folder))
  })

  test('does nothing that its base does not allow', () => {
    const { base } = open()
    expect(checkVariant(base, templateIn(folder))).toEqual([])
  })
})
