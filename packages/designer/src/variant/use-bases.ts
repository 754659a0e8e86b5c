import type { Template } from '@tianbao/template'
import { useEffect, useState } from 'react'
import type { DifferenceWorld, TemplateChoice } from '../difference/difference-world.ts'

/** The templates that a variant can stand on, and those that are chosen. */
export interface Bases {
  /** Null while they are fetched. */
  readonly choices: readonly TemplateChoice[] | null
  readonly chosen: string | null
  readonly goalChosen: string | null
  choose(key: string | null): void
  /** Null: it stays on its base. */
  chooseGoal(key: string | null): void
  readonly base: Template | null
  readonly next: Template | null
  /** The one that the variant is shown on. */
  readonly goal: Template | null
  readonly trouble: string | null
}

/** Fetches the forms of other regions that a variant can stand on: those above it of its year first. */
export function useBases(world: DifferenceWorld, mine: Template): Bases {
  const { region, form, year } = mine
  const [choices, setChoices] = useState<readonly TemplateChoice[] | null>(null)
  const [picked, choose] = useState<string | null>(null)
  const [goalChosen, chooseGoal] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  useEffect(() => {
    const given = new AbortController()
    world.choices(given.signal).then(
      (all) => setChoices(inOrder(all, { region, form, year })),
      (error: unknown) => {
        if (!given.signal.aborted) setTrouble(error instanceof Error ? error.message : String(error))
      },
    )
    return () => given.abort()
  }, [world, region, form, year])
  const first = choices?.[0]
  const chosen = picked ?? (first === undefined ? null : keyOf(first))
  const base = useTemplate(world, choices, chosen, setTrouble)
  const next = useTemplate(world, choices, goalChosen, setTrouble)
  return { choices, chosen, goalChosen, choose, chooseGoal, base, next, goal: next ?? base, trouble }
}

function useTemplate(
  world: DifferenceWorld,
  choices: readonly TemplateChoice[] | null,
  key: string | null,
  onTrouble: (why: string) => void,
): Template | null {
  const [found, setFound] = useState<{ readonly key: string; readonly template: Template } | null>(null)
  const choice = choices?.find((one) => keyOf(one) === key)
  useEffect(() => {
    if (choice === undefined) return
    const given = new AbortController()
    world.template(choice, given.signal).then(
      (template) => setFound({ key: keyOf(choice), template }),
      (error: unknown) => {
        if (!given.signal.aborted) onTrouble(error instanceof Error ? error.message : String(error))
      },
    )
    return () => given.abort()
  }, [world, choice, onTrouble])
  return found !== null && found.key === key ? found.template : null
}

/** Of the same form and other regions: of the same province, then of the same year first. */
function inOrder(
  all: readonly TemplateChoice[],
  mine: Pick<TemplateChoice, 'region' | 'form' | 'year'>,
): readonly TemplateChoice[] {
  const rank = (one: TemplateChoice) =>
    (one.region === `${mine.region.slice(0, 2)}0000` ? 0 : 1000) +
    (one.region.slice(0, 2) === mine.region.slice(0, 2) ? 0 : 100) +
    Math.abs(one.year - mine.year)
  return all
    .filter((one) => one.form === mine.form && one.region !== mine.region)
    .toSorted((one, other) => rank(one) - rank(other))
}

export function keyOf({ region, form, year }: Pick<TemplateChoice, 'region' | 'form' | 'year'>): string {
  return `${region}/${form}/${year}`
}
