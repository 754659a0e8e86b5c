import type { Rect } from './selection/rect.ts'

/**
 * What the owner of a table does with what is selected: it knows what the values mean, the table only where they lie.
 * Those that answer say whether they took the event.
 */
export interface SheetActs {
  clear(): void
  /** A key that types was pressed in a cell that cannot be typed in. */
  refuse(): void
  copy(to: DataTransfer): boolean
  cut(to: DataTransfer): boolean
  paste(from: DataTransfer): boolean
  /** The first row of what is selected into the ones below it, or the first column into those at its right. */
  fill(way: 'down' | 'right'): void
  /** What stands in `from` into all of `over`, which holds it. */
  fillOver(from: Rect, over: Rect): void
  /** One text into every selected cell. */
  fillAll(text: string): void
}
