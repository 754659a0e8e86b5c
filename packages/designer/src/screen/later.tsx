import { type ComponentType, useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'

/** A part of the screen whose script is fetched when it is shown, or before. */
export interface Later<P> {
  readonly Part: ComponentType<P>
  /** Fetches it ahead; what cannot be fetched now is fetched when it is shown. */
  fetch(): Promise<void>
}

/**
 * A component that comes later. Where its script cannot be fetched (the network is away) it says so in its place, tries
 * again when the network is back or when asked, and takes nothing else of the page along.
 */
export function later<P extends object>(load: () => Promise<ComponentType<P>>): Later<P> {
  let Loaded: ComponentType<P> | null = null
  const get = async () => {
    Loaded ??= await load()
    return Loaded
  }
  function Part(props: P) {
    const [Own, setOwn] = useState<ComponentType<P> | null>(() => Loaded)
    const [tries, setTries] = useState(0)
    const [isMissing, setMissing] = useState(false)
    useEffect(() => {
      let isHere = true
      void tries
      get().then(
        (found) => isHere && setOwn(() => found),
        () => isHere && setMissing(true),
      )
      return () => {
        isHere = false
      }
    }, [tries])
    useEffect(() => {
      if (!isMissing) return
      const again = () => setTries((before) => before + 1)
      window.addEventListener('online', again)
      return () => window.removeEventListener('online', again)
    }, [isMissing])
    if (Own !== null) return <Own {...props} />
    if (!isMissing) return null
    return (
      <p className="d-empty" role="status">
        {say('later.missing')}{' '}
        <button type="button" className="d-button" onClick={() => setTries(tries + 1)}>
          {say('later.again')}
        </button>
      </p>
    )
  }
  return {
    Part,
    fetch: () =>
      get().then(
        () => undefined,
        () => undefined,
      ),
  }
}
