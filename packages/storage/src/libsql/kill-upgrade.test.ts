import { rm } from 'node:fs/promises'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { openStorage } from '../index.ts'
import { start } from '../testing/child.ts'
import { newDirectory } from '../testing/place.ts'

/** So many processes are killed; a tenth of TIANBAO_KILLS, of which each save is asked more. */
const KILLS = Math.ceil(Number(process.env.TIANBAO_KILLS ?? 20) / 10)

it(`a submission is of one version, whole, after each of ${KILLS} kills amid moving`, {
  timeout: KILLS * 20_000,
}, async () => {
  const directory = await newDirectory()
  const moments = fc.sample(fc.integer({ min: 2, max: 60 }), { seed: 300, numRuns: KILLS })
  let moves = 0
  for (const [round, moment] of moments.entries()) {
    const child = start('upgrading-process.ts', directory, `r${round}`)
    child.tell()
    await child.wrote(moment)
    await child.kill()
    const acknowledged = new Map<string, number>()
    for (const line of child.lines.slice(1)) {
      const [id = '', revision] = line.split(' ')
      acknowledged.set(id, Number(revision))
    }
    const storage = await openStorage({ directory })
    for (const [id, revision] of acknowledged) {
      const kept = await storage.getSubmission(id)
      if (!kept) throw new Error(`${id} is gone.`)
      expect(kept.revision).toBeGreaterThanOrEqual(revision)
      expect(kept.digest).toBe(kept.revision % 2 === 0 ? 'v2' : 'v1')
      expect(JSON.parse(kept.document)).toMatchObject({ digest: kept.digest })
      const moved = await storage.upgradesOf(id)
      expect(moved.map((one) => one.revision)).toEqual(
        Array.from({ length: kept.revision - 1 }, (_, i) => i + 2),
      )
      const last = await storage.getUpgrade(id, kept.revision)
      expect(JSON.parse(last?.document ?? '{}')).toMatchObject({ digest: last?.fromDigest })
      moves += moved.length
    }
    await storage.close()
  }
  await rm(directory, { recursive: true })
  expect(moves).toBeGreaterThan(KILLS)
})
