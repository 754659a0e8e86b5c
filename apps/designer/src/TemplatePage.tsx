import {
  createDesign,
  createDesignerView,
  type Design,
  DesignerScreen,
  emptyHistory,
} from '@tianbao/designer'
import { useEffect, useMemo, useState } from 'react'
import { startWorld } from './start-world.ts'

interface TemplatePageProps {
  readonly region: string
  readonly form: string
  readonly year: string
}

/** A template that stands, to be looked at and tried out: nothing is kept until a draft is made of it. */
export function TemplatePage({ region, form, year }: TemplatePageProps) {
  const [design, setDesign] = useState<Design | null>(null)
  const [regionName, setRegionName] = useState(region)
  const [trouble, setTrouble] = useState<string | null>(null)
  const view = useMemo(createDesignerView, [])
  useEffect(() => {
    startWorld.templates().then(
      (all) => setRegionName(all.find((one) => one.region === region)?.regionName ?? region),
      // Its code says it too.
      () => undefined,
    )
  }, [region])
  useEffect(() => {
    const key = { region, form, year: Number(year) }
    Promise.all([startWorld.template(key), startWorld.variant(key)]).then(
      ([template, variant]) =>
        setDesign(
          createDesign(
            { ...emptyHistory(template), variant },
            {
              now: () => new Date(),
              mintId: () => crypto.randomUUID(),
            },
          ),
        ),
      (error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)),
    )
  }, [region, form, year])
  if (trouble !== null) return <p role="alert">{trouble}</p>
  if (design === null) return null
  const keep = () => {
    const { template, variant } = design.store.getState()
    startWorld
      .begin({ from: 'json', template, ...(variant && { variant }) })
      .catch((error: unknown) => setTrouble(error instanceof Error ? error.message : String(error)))
  }
  return (
    <DesignerScreen
      design={design}
      view={view}
      regionName={regionName}
      saved={<span className="d-save">试画，没有保存</span>}
      actions={
        <button type="button" className="d-button-main" onClick={keep}>
          存为草稿
        </button>
      }
    />
  )
}
