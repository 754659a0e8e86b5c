import type { Logic } from '@tianbao/rules'
import type { LogicPlace, Rule } from '@tianbao/template'
import type { RuleWorld } from './facts/rule-world.ts'

/** The three ways in which a rule is written. */
export type RuleFace = 'sentence' | 'formula' | 'json'

/** A rule being written, as its three faces share it. */
export interface RuleWriting {
  /** As it stands: what was last read, also while it is typed on. */
  readonly rule: Rule
  readonly world: RuleWorld
  /** One gesture: the rule is now this one. */
  write(rule: Rule): void
  /** While typing: the others follow, and it becomes a gesture when typing comes to an end. */
  draft(face: RuleFace, at: LogicPlace, rule: Rule): void
  /** A text that cannot be read: kept as it is, and the others keep their last good state. */
  keep(face: RuleFace, at: LogicPlace, text: string): void
  /** Typing has come to an end. */
  readonly commit: () => void
  /** Texts that cannot be read yet, by their place in the rule. */
  readonly unread: UnreadTexts
  /** Whether a face shows what another one, which cannot be read, has left behind. */
  isStale(face: RuleFace): boolean
  readonly isPinyinOf: (text: string, typed: string) => boolean
  /** Whoever is being typed in takes the cells that are picked in the table. Returns the way out. */
  readonly onPick: (take: (logic: Logic) => void) => () => void
  /** A cell of the table was picked: whoever began to take them last gets it. */
  pick(logic: Logic): void
}

/** Texts that cannot be read yet. */
export interface UnreadTexts {
  get(at: LogicPlace): string | undefined
}
