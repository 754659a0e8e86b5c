import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseJson, type Sample } from '@tianbao/template'
import type { KeptSample } from './template-shelf.ts'

/** A template's folder: `template.json`, `samples/*.json`, and of a region's variant `variant.json`. */
export interface TemplateFolder {
  readonly path: string
  readonly text: string
  readonly variant?: string
  readonly samples: readonly KeptSample[]
}

const sampleLimits = { bytes: 16 * 1024 * 1024, depth: 64 }

/** Reads every folder under `root` that holds a `template.json`. A sample that is no JSON is left out. */
export function readTemplateFolders(root: string): readonly TemplateFolder[] {
  if (!existsSync(root)) return []
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
  return files
    .filter((entry) => entry.isFile() && entry.name === 'template.json')
    .map(({ parentPath }) => parentPath)
    .sort()
    .map((path) => ({
      path,
      text: readFileSync(join(path, 'template.json'), 'utf8'),
      ...(existsSync(join(path, 'variant.json')) && {
        variant: readFileSync(join(path, 'variant.json'), 'utf8'),
      }),
      samples: readSamples(join(path, 'samples')),
    }))
}

function readSamples(folder: string): readonly KeptSample[] {
  if (!existsSync(folder)) return []
  const names = readdirSync(folder).filter((name) => name.endsWith('.json'))
  return names.sort().flatMap((name) => {
    const parsed = parseJson(readFileSync(join(folder, name), 'utf8'), sampleLimits)
    return parsed.findings
      ? []
      : [{ name: name.slice(0, -'.json'.length), sample: parsed.value as unknown as Sample }]
  })
}
