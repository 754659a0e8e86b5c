import { type ReactNode, useState } from 'react'
import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import type { Design } from '../state/design.ts'
import type { DesignerScreen, DesignerView } from '../state/designer-view.ts'
import { Icon } from './Icon.tsx'
import { renameTemplate } from './rename-template.ts'

interface TopBarProps {
  readonly design: Design
  readonly view: DesignerView
  /** The name of the region that issues the form. */
  readonly regionName?: string
  /** Whether all is saved, and where it is not. */
  readonly saved?: ReactNode
  /** What stands at the right end: sending on, publishing. */
  readonly actions?: ReactNode
}

const screens: readonly DesignerScreen[] = ['rules', 'catalog', 'scoring', 'samples', 'json']

/** Which template this is, and the way to its screens. */
export function TopBar({ design, view, regionName, saved, actions }: TopBarProps) {
  const template = useStore(design.store, (state) => state.template)
  const position = useStore(design.store, (state) => state.history.position)
  const screen = useStore(view.store, (state) => state.screen)
  const toggle = (name: DesignerScreen) => view.show(screen === name ? 'table' : name)
  return (
    <header className="d-bar" data-region="bar">
      <a className="d-mark" href="/designer/" aria-label={say('bar.templates')}>
        <Icon name="grid" />
      </a>
      <a className="d-crumb" href="/designer/">
        {say('bar.templates')}
      </a>
      <span className="d-crumb" aria-hidden="true">
        /
      </span>
      <h1 className="d-title-room">
        <Title title={template.title} onRename={(title) => renameTemplate(design, title)} />
      </h1>
      <span className="d-tag">{say('bar.year', { year: template.year })}</span>
      <span className="d-tag">{regionName ?? template.region}</span>
      <span className="d-tag d-tag-small">{say('bar.draft', { count: position })}</span>
      <span className="d-space" />
      {saved}
      <nav className="d-screens" aria-label={say('screen.table')}>
        {screens.map((name) => (
          <button key={name} type="button" aria-pressed={screen === name} onClick={() => toggle(name)}>
            {say(`screen.${name}`)}
          </button>
        ))}
        <button type="button" aria-pressed={screen === 'history'} onClick={() => toggle('history')}>
          <Icon name="clock" />
          {say('screen.history')}
        </button>
        <button type="button" aria-pressed={screen === 'difference'} onClick={() => toggle('difference')}>
          {say('screen.difference')}
        </button>
        <button type="button" aria-pressed={screen === 'variant'} onClick={() => toggle('variant')}>
          {say('screen.variant')}
        </button>
      </nav>
      {screen === 'table' ? (
        <button type="button" className="d-button" onClick={() => view.show('preview')}>
          <Icon name="eye" />
          {say('screen.preview')}
        </button>
      ) : (
        <button type="button" className="d-button" onClick={() => view.show('table')}>
          <Icon name="back" />
          {say('bar.back')}
        </button>
      )}
      {actions}
    </header>
  )
}

function Title({ title, onRename }: { readonly title: string; readonly onRename: (title: string) => void }) {
  const [typed, setTyped] = useState<string | null>(null)
  if (typed === null) {
    return (
      <button
        type="button"
        className="d-title"
        title={`${say('bar.rename')}　F2`}
        onDoubleClick={() => setTyped(title)}
        onKeyDown={(event) => {
          if (event.key === 'F2' || event.key === 'Enter') setTyped(title)
        }}
      >
        {title}
      </button>
    )
  }
  const end = () => {
    setTyped(null)
    if (typed.trim() !== '' && typed !== title) onRename(typed.trim())
  }
  return (
    <input
      className="d-title-entry"
      aria-label={say('bar.title')}
      // biome-ignore lint/a11y/noAutofocus: it stands in the place of what was pressed
      autoFocus
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      onBlur={end}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return
        if (event.key === 'Enter') end()
        if (event.key === 'Escape') setTyped(null)
      }}
    />
  )
}
