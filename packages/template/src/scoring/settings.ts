import { defaultSettings, type ScoringSettings } from '@tianbao/scoring'

const names = Object.keys(defaultSettings) as readonly (keyof ScoringSettings)[]

/** What is said of settings among other words. */
export function saidSettings(words: Partial<ScoringSettings>): Partial<ScoringSettings> {
  return Object.fromEntries(names.flatMap((name) => (name in words ? [[name, words[name]]] : [])))
}
