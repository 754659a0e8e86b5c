import type { Template } from '@tianbao/template'
import { useEffect, useState } from 'react'
import type { DifferenceWorld, TemplateChoice } from './difference-world.ts'

/** The templates that one's own can be compared with, and the one that is. */
export interface Other {
  /** Null while they are fetched. */
  readonly choices: readonly TemplateChoice[] | null
  readonly choice: TemplateChoice | null
  choose(key: string): void
  readonly other: Template | null
  readonly trouble: string | null
}

/** Fetches what there is to compare with: last year's of the region first. */
export function useOther(world: DifferenceWorld, mine: Template): Other {
  const { region, form, year } = mine
  const [choices, setChoices] = useState<readonly TemplateChoice[] | null>(null)
  const [chosen, setChosen] = useState<string | null>(null)
  const [other, setOther] = useState<Template | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const given = new AbortController()
    const tell = (error: unknown) => {
      if (!given.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error))
    }
    world.choices(given.signal).then((all) => setChoices(inOrder(all, { region, form, year })), tell)
    return () => given.abort()
  }, [world, region, form, year])
  const choice = choices?.find((one) => keyOf(one) === chosen) ?? choices?.[0] ?? null
  useEffect(() => {
    if (choice === null) return
    const given = new AbortController()
    setOther(null)
    world.template(choice, given.signal).then(setOther, (error: unknown) => {
      if (!given.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error))
    })
    return () => given.abort()
  }, [world, choice])
  return { choices, choice, choose: setChosen, other, trouble }
}

/** Of the same form, its own last year's first, then its own, then by nearness in years. */
function inOrder(
  all: readonly TemplateChoice[],
  mine: Pick<TemplateChoice, 'region' | 'form' | 'year'>,
): readonly TemplateChoice[] {
  const rank = (one: TemplateChoice) =>
    (one.form === mine.form ? 0 : 1000) +
    (one.region === mine.region ? 0 : 100) +
    (one.year === mine.year - 1 ? 0 : 1 + Math.abs(one.year - mine.year))
  return all.toSorted((one, other) => rank(one) - rank(other))
}

function keyOf({ region, form, year }: TemplateChoice): string {
  return `${region}/${form}/${year}`
}
