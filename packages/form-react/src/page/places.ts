import type { Address } from '@tianbao/edit'

/** Where values stand that the table does not show. */
export interface Places {
  /** Says how to stand at a value. Answers the way out. */
  register(address: Address, focus: () => void): () => void
  /** Is asked for every other address, and says whether it could stand there. */
  otherwise(focus: (address: Address) => boolean): () => void
  goTo(address: Address): boolean
}

export function createPlaces(): Places {
  const known = new Map<Address, () => void>()
  const nowhere = () => false
  let anywhere: (address: Address) => boolean = nowhere
  return {
    register(address, focus) {
      known.set(address, focus)
      return () => {
        known.delete(address)
      }
    },
    otherwise(focus) {
      anywhere = focus
      return () => {
        anywhere = nowhere
      }
    },
    goTo(address) {
      const focus = known.get(address)
      if (!focus) return anywhere(address)
      focus()
      return true
    },
  }
}
