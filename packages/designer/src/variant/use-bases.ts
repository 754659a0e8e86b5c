import { chinaDay } from '@tianbao/reading'
import type { Template } from '@tianbao/template'
import { isRegionAbove, regionExtract, regionTable, type VariantBase } from '@tianbao/versions'
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
  /** The base that a variant stands on is nowhere to be found. */
  readonly isGone: boolean
  readonly trouble: string | null
}

/**
 * Fetches the base that a variant stands on, by its digest, and the forms of regions above that it could stand on: the
 * nearest of its year first. `pinned`: the base that it stands on; null: it is no variant yet.
 */
export function useBases(world: DifferenceWorld, mine: Template, pinned: VariantBase | null): Bases {
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
  const stood = usePinned(world, pinned)
  const free = useTemplate(world, choices, pinned === null ? chosen : null, setTrouble)
  const next = useTemplate(world, choices, goalChosen, setTrouble)
  const base = pinned === null ? free : stood.base
  const isGone = pinned !== null && stood.isGone
  return { choices, chosen, goalChosen, choose, chooseGoal, base, next, goal: next ?? base, isGone, trouble }
}

function usePinned(world: DifferenceWorld, pinned: VariantBase | null) {
  const [found, setFound] = useState<{ readonly digest: string; readonly base: Template | null } | null>(null)
  const { region, form, year, digest } = pinned ?? {}
  useEffect(() => {
    if (region === undefined || form === undefined || year === undefined || digest === undefined) return
    const given = new AbortController()
    world.base({ region, form, year, digest }, given.signal).then(
      (base) => setFound({ digest, base }),
      () => {
        if (!given.signal.aborted) setFound({ digest, base: null })
      },
    )
    return () => given.abort()
  }, [world, region, form, year, digest])
  const own = found !== null && found.digest === digest ? found : null
  return { base: own?.base ?? null, isGone: own !== null && own.base === null }
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

const regions = regionTable(regionExtract)

/** Of the same form and regions above: the nearest, then of the nearest year, first. */
function inOrder(
  all: readonly TemplateChoice[],
  mine: Pick<TemplateChoice, 'region' | 'form' | 'year'>,
): readonly TemplateChoice[] {
  const today = chinaDay(new Date())
  const isOver = (one: string, other: string) => isRegionAbove(one, other, today, regions)
  return all
    .filter((one) => one.form === mine.form && isOver(one.region, mine.region))
    .toSorted((one, other) => {
      if (one.region === other.region)
        return Math.abs(one.year - mine.year) - Math.abs(other.year - mine.year)
      return isOver(one.region, other.region) ? 1 : -1
    })
}

export function keyOf({ region, form, year }: Pick<TemplateChoice, 'region' | 'form' | 'year'>): string {
  return `${region}/${form}/${year}`
}
