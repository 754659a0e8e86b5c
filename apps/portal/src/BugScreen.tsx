import { Component, type ReactNode } from 'react'

interface BugScreenProps {
  readonly children: ReactNode
}

/** Where the program itself is wrong: said plainly, with what is safe and what to do. */
export class BugScreen extends Component<BugScreenProps, { readonly error: Error | null }> {
  override state: { readonly error: Error | null } = { error: null }

  static getDerivedStateFromError(error: Error) {
    return { error }
  }

  override render() {
    const { error } = this.state
    if (!error) return this.props.children
    return (
      <main className="p-message" role="alert">
        <h1>程序出了错，这一页停下了</h1>
        <p>填过的都在：已上传的在服务器，其余在本机。重新打开这一页就能接着填。</p>
        <p className="p-detail">{error.message}</p>
        <div className="p-actions">
          <button type="button" className="p-button" onClick={() => window.location.reload()}>
            重新打开
          </button>
        </div>
      </main>
    )
  }
}
