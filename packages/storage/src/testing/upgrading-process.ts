import { once } from 'node:events'
import { openStorage } from '../index.ts'

/**
 * Moves submissions to another version and back without end, and writes a line for each move once it is acknowledged:
 * the id and the revision. Waits for a line on its input before it begins, and is made to be killed.
 * `node upgrading-process.ts <directory> <round>`
 */
const [directory = '', round = ''] = process.argv.slice(2)
const at = '2024-03-01T00:00:00.000Z'
const say = (line: string) => process.stdout.write(`${line}\n`)

await once(process.stdin, 'data')
say('opening')
const storage = await openStorage({ directory, now: () => at })

/** What a submission says in a version, long enough for its pages to be many. */
const textOf = (digest: string) => JSON.stringify({ digest, text: digest.repeat(9_000) })

async function moveOn(id: string): Promise<void> {
  const about = { region: '420700', form: 'goal', year: 2024, name: id, sample: null, summary: '{}' }
  await storage.createSubmission({
    ...about,
    id,
    digest: 'v1',
    document: textOf('v1'),
    createdAt: at,
    updatedAt: at,
  })
  for (let revision = 1; ; revision++) {
    const digest = revision % 2 === 0 ? 'v1' : 'v2'
    const moved = await storage.upgradeSubmission(id, revision, {
      digest,
      document: textOf(digest),
      summary: '{}',
      edits: [],
      at,
      remainder: '[]',
      undoes: digest === 'v1' ? revision : null,
    })
    if (moved) say(`${id} ${moved.revision}`)
  }
}

await Promise.all(Array.from({ length: 4 }, (_, writer) => moveOn(`${round}-${writer}`)))
