import { useSyncExternalStore } from 'react'

/** What a store outside of React says now; drawn again when it says something else. */
export function useSignal<T>(subscribe: (listener: () => void) => () => void, get: () => T): T {
  return useSyncExternalStore(subscribe, get, get)
}
