import { RowLines } from '@tianbao/sheet-react'
import { useRef } from 'react'
import type { CarryPreview } from '../api/carry-api.ts'
import { FaceTable } from './FaceTable.tsx'

interface CarryFacesProps {
  readonly faces: CarryPreview['faces']
  readonly was: string
  readonly now: string
  /** What is shown of the new side. */
  readonly note: string
  readonly decided: ReadonlyMap<string, string>
}

const none: ReadonlySet<string> = new Set()

/** Two official tables face to face, a line from each row to the one that it becomes. */
export function CarryFaces({ faces, was, now, note, decided }: CarryFacesProps) {
  const sides = useRef<HTMLDivElement>(null)
  if (faces.was.length === 0 && faces.now.length === 0) return null
  const changed = new Set(faces.links.filter(({ is }) => is !== 'kept').map(({ to }) => to))
  const sideOf = (side: 'was' | 'now', title: string) => (
    <section data-side={side} aria-label={title}>
      {faces[side].map((table) => (
        <FaceTable
          key={table.id}
          table={table}
          label={title}
          decided={decided}
          changed={side === 'now' ? changed : none}
        />
      ))}
    </section>
  )
  return (
    <>
      <div className="p-face-heads">
        <h2>{was}</h2>
        <span />
        <h2>
          {now}
          <span className="p-note">　{note}</span>
        </h2>
      </div>
      <div className="p-faces" ref={sides}>
        {sideOf('was', was)}
        <RowLines
          tables={sides}
          lines={faces.links}
          width={64}
          className="p-face-lines"
          line="p-face-line"
          drawn={faces}
        />
        {sideOf('now', now)}
      </div>
    </>
  )
}

/** What the lines mean. */
export function FaceLegend() {
  return (
    <ul className="p-face-legend" aria-hidden="true">
      {(['kept', 'carried', 'asked'] as const).map((is) => (
        <li key={is}>
          <svg width="22" height="8" aria-hidden="true">
            <path d="M0 4H22" className={`p-face-line-${is}`} />
          </svg>
          {legend[is]}
        </li>
      ))}
    </ul>
  )
}

const legend = { kept: '沿用', carried: '改名或换算，已带入', asked: '要你定' } as const
