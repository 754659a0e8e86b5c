import { Component, type ReactNode } from 'react'

interface BoundaryProps {
  readonly children: ReactNode
  /** What is said in the place of what could not be drawn. */
  readonly otherwise: (error: Error) => ReactNode
}

/** Where drawing fails: something is said in its place, and the page around it goes on. */
export class Boundary extends Component<BoundaryProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    return error ? this.props.otherwise(error) : this.props.children
  }
}
