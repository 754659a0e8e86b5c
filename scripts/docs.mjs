// Writes the pages of docs/ that are made from code. A test in each room holds the committed page to it.
import { writeFileSync } from 'node:fs'
import { register } from 'tsx/esm/api'

register()
const { formatPage } = await import('../packages/template/src/meta-schema/format-page.ts')
writeFileSync(new URL('../docs/template-format.md', import.meta.url), formatPage())
