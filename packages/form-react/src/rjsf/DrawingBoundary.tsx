import { Component, type ReactNode } from 'react'
import { say } from '../messages/messages.ts'

/** Where RJSF cannot make sense of a schema: said in its place, while the page around it goes on. */
export class DrawingBoundary extends Component<
  { readonly children: ReactNode },
  { readonly error: Error | null }
> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <p role="alert" className="tf-errors">
        {say('draw.broken', { reason: error.message.slice(0, 300) })}
      </p>
    )
  }
}
