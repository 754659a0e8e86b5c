import { useEffect, useState } from 'react'
import { say } from '../messages/messages.ts'
import type { StartRegion, StartTemplate, StartWorld } from './start-world.ts'

interface RegionEntryProps {
  /** A code, or what was typed and is none yet. */
  readonly region: string
  readonly templates: readonly StartTemplate[]
  readonly world: StartWorld
  readonly onChange: (region: string) => void
}

/** A region by its name: 广东 finds 广东省, and its code is kept. Codes may be typed as well. */
export function RegionEntry({ region, templates, world, onChange }: RegionEntryProps) {
  const [typed, setTyped] = useState<string | null>(null)
  const [found, setFound] = useState<readonly StartRegion[]>([])
  const known = templates.find((one) => one.region === region)?.regionName
  const own = found.find(({ code }) => code === region)?.path
  const sought = typed ?? region

  useEffect(() => {
    let isLeft = false
    const timer = setTimeout(() => {
      world.regions(sought).then(
        (regions) => {
          if (isLeft) return
          setFound(regions)
          const only = meant(sought, regions)
          if (only !== null && typed !== null) onChange(only)
        },
        () => {},
      )
    }, 150)
    return () => {
      isLeft = true
      clearTimeout(timer)
    }
    // What is said of the form stays as it is while its region is looked for.
  }, [world, sought])

  return (
    <>
      <label>
        {say('start.region')}
        <input
          list="d-regions"
          className="d-start-region"
          value={typed ?? own ?? known ?? region}
          placeholder={say('start.region_like')}
          onChange={(event) => {
            const text = event.target.value.trim()
            setTyped(event.target.value)
            onChange(meant(text, found) ?? text)
          }}
          onBlur={() => {
            if (/^\d+$/.test(region)) setTyped(null)
          }}
        />
        <span className="d-start-hint">{/^\d+$/.test(region) ? region : ''}</span>
      </label>
      <datalist id="d-regions">
        {found.map(({ code, path }) => (
          <option key={code} value={path}>
            {code}
          </option>
        ))}
      </datalist>
    </>
  )
}

/** The code that a text means: its own digits, the region that is called so, or the first whose name is begun so. */
function meant(text: string, regions: readonly StartRegion[]): string | null {
  if (/^\d{6}(?:\d{3})?$/.test(text)) return text
  if (text === '') return null
  const plain = text.replace(/\s/g, '')
  const exact = regions.filter(({ path }) => path.replace(/\s/g, '') === plain || path.endsWith(` ${plain}`))
  const begun = regions.filter(({ path }) => path.startsWith(plain))
  return (
    (exact.length === 1
      ? exact[0]
      : begun.length === 1 || begun[0]?.code.endsWith('0000')
        ? begun[0]
        : undefined
    )?.code ?? null
  )
}
