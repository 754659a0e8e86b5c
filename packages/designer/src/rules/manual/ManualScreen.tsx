import { manualText, manualWords, ruleManual, type ToldRule } from '@tianbao/template'
import { useMemo } from 'react'
import { useStore } from 'zustand'
import { say } from '../../messages/messages.ts'
import { downloadText } from '../../saving/download.ts'
import type { PanelProps } from '../../screen/panel-props.ts'
import { ruleWorld } from '../facts/rule-world.ts'
import './manual.css'

/** 规则说明书: all rules of the form as people read them, to be read through, printed, or sent round. */
export function ManualScreen({ design, view }: PanelProps) {
  const template = useStore(design.store, (state) => state.template)
  const sections = useMemo(() => {
    const world = ruleWorld(template)
    return world === null ? null : ruleManual(template, world.compiled)
  }, [template])
  if (sections === null) return <p className="d-empty">{say('rule.no_world')}</p>
  if (sections.length === 0) return <p className="d-empty">{say('rule.none')}</p>
  const count = sections.reduce((sum, { rules }) => sum + rules.length, 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <section className="d-manual" tabIndex={0} aria-label={say('manual.title')} data-region="manual">
      <header>
        <button type="button" className="d-button d-primary" onClick={() => window.print()}>
          {say('manual.print')}
        </button>
        <button
          type="button"
          className="d-button"
          onClick={() =>
            downloadText(
              `${say('manual.heading', { title: template.title })}.md`,
              manualText(template, sections),
              'text/markdown',
            )
          }
        >
          {say('manual.save')}
        </button>
        <button type="button" className="d-button" onClick={() => view.show('rules')}>
          {say('manual.close')}
        </button>
      </header>
      <article>
        <h1>{say('manual.heading', { title: template.title })}</h1>
        <p>{say('manual.lead', { year: template.year, count })}</p>
        {sections.map(({ title, rules }) => (
          <section key={title} aria-label={title}>
            <h2>{say('manual.section', { title, count: rules.length })}</h2>
            {rules.map((rule) => (
              <ManualRule key={rule.id} rule={rule} onOpen={() => view.openRule(rule.id)} />
            ))}
          </section>
        ))}
      </article>
    </section>
  )
}

/** One rule: what it is called and does, its sentence, what it reads and writes, where it comes from. */
function ManualRule({ rule, onOpen }: { readonly rule: ToldRule; readonly onOpen: () => void }) {
  const { title, kind, claim, names, otherwise, reads, writes, basis } = rule
  const places = { reads, writes, basis: basis === null ? [] : [basis] }
  return (
    <div className="d-manual-rule">
      <h3>
        <button type="button" onClick={onOpen}>
          {title || claim}
        </button>
        <small>{kind}</small>
      </h3>
      <p>{claim}</p>
      {names.map((name) => (
        <p key={name} className="d-manual-name">
          {say('manual.name', { name })}
        </p>
      ))}
      {otherwise !== null && <p>{otherwise}</p>}
      <dl>
        {(['reads', 'writes', 'basis'] as const).map(
          (of) =>
            places[of].length > 0 && (
              <div key={of}>
                <dt>{manualWords[of]}</dt>
                <dd>{places[of].join('；')}</dd>
              </div>
            ),
        )}
      </dl>
    </div>
  )
}
