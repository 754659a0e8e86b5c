import { once } from 'node:events'
import { openStorage } from '../index.ts'

/**
 * Saves without end, several writers at once, and writes a line for each save once it is acknowledged: the id and
 * the revision. Waits for a line on its input before it begins, and is made to be killed. `node saving-process.ts <directory> <round>`
 */
const [directory = '', round = ''] = process.argv.slice(2)
const at = '2024-03-01T00:00:00.000Z'
const say = (line: string) => process.stdout.write(`${line}\n`)

await once(process.stdin, 'data')
say('opening')
const storage = await openStorage({ directory, now: () => at })

async function saveOn(id: string): Promise<void> {
  const document = (revision: number) =>
    JSON.stringify({ id, revision, text: '绩效'.repeat(revision % 1500) })
  const about = {
    region: '420700',
    form: 'goal',
    year: 2024,
    digest: 'd',
    name: id,
    sample: null,
    summary: '{}',
  }
  await storage.createSubmission({ ...about, id, document: document(1), createdAt: at, updatedAt: at })
  say(`${id} 1`)
  for (let revision = 1; ; revision++) {
    const edits = [{ op: 'set', at: 'revision', was: revision, now: revision + 1 }] as const
    const saved = await storage.saveSubmission(id, revision, {
      document: document(revision + 1),
      summary: '{}',
      name: id,
      edits,
      at,
    })
    if (saved) say(`${id} ${saved.revision}`)
  }
}

await Promise.all(Array.from({ length: 8 }, (_, writer) => saveOn(`${round}-${writer}`)))
