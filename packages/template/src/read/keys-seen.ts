/** Up to so many keys looking through a list is quicker than making a set. */
const FEW = 12

/** The keys of one object, as they are met. */
export class KeysSeen {
  readonly #few: string[] = []
  #many: Set<string> | undefined

  /** Takes a key; false where it was there before. */
  add(key: string): boolean {
    if (this.#many) return this.#many.size < this.#many.add(key).size
    if (this.#few.includes(key)) return false
    if (this.#few.push(key) > FEW) this.#many = new Set(this.#few)
    return true
  }
}
