import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { BenchForm, Data } from './form.ts'

const command = fileURLToPath(new URL('../../../../apps/cli/bin/tianbao.mjs', import.meta.url))

/** What checking a folder came to. */
export interface Checked {
  /** From the start of the process to its end. */
  readonly seconds: number
  /** The last line of its output. */
  readonly summary: string
}

/**
 * Checks submissions as a person does: `tianbao check <template> <folder>`, a process of its own, its progress on the
 * terminal where the bench has one.
 */
export async function checkFolder(form: BenchForm, submissions: readonly Data[]): Promise<Checked> {
  const folder = mkdtempSync(join(tmpdir(), 'tianbao-bench-'))
  const { region, form: name, year } = form.template
  try {
    for (const [i, data] of submissions.entries()) {
      const file = join(folder, `${String(i + 1).padStart(4, '0')}.json`)
      const envelope = { template: { region, form: name, year }, data, reasons: form.reasons }
      writeFileSync(file, JSON.stringify(envelope, null, 2))
    }
    const start = performance.now()
    const stdio: ['ignore', 'pipe', 'inherit'] = ['ignore', 'pipe', 'inherit']
    const child = spawn(process.execPath, [command, 'check', form.folder, folder], { stdio })
    let last = ''
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      last = (last + text).slice(-2_000)
    })
    const [code] = await once(child, 'close')
    const [summary = ''] = last.trimEnd().split('\n').slice(-1)
    if (!summary.startsWith(`共 ${submissions.length} 份`))
      throw new Error(`tianbao check ended with ${code}, and did not say that it checked everything.`)
    return { seconds: (performance.now() - start) / 1000, summary }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
