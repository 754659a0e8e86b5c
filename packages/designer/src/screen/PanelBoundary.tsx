import { Component, type ReactNode } from 'react'
import { say } from '../messages/messages.ts'

interface PanelBoundaryProps {
  readonly children: ReactNode
  /** Leads to where one can go on. */
  readonly onLeave: () => void
}

/** A bug of ours in one screen is told in its place: the draft, its saving and the other screens go on. */
export class PanelBoundary extends Component<PanelBoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (error === null) return this.props.children
    return (
      <div className="d-empty" role="alert">
        <p>{say('later.broken', { message: error.message })}</p>
        <button
          type="button"
          className="d-button"
          onClick={() => {
            this.setState({ error: null })
            this.props.onLeave()
          }}
        >
          {say('bar.back')}
        </button>
      </div>
    )
  }
}
