import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { say } from '../messages/messages.ts'
import { usePage } from '../page/page-context.ts'

interface LayerProps {
  readonly title: string
  readonly className: string
  readonly style?: React.CSSProperties
  readonly children: ReactNode
}

/** What lies over the page until it is closed, by Escape, its button or a press beside it. The table waits for it. */
export function Layer({ title, className, style, children }: LayerProps) {
  const page = usePage()
  const dialog = useRef<HTMLDialogElement>(null)
  const titled = useId()
  useEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => {
      shown?.close()
      page.returnToTable()
    }
  }, [page])
  const close = () => page.setLayer('none')
  const onClick = (event: MouseEvent) => {
    if (event.target === dialog.current) close()
  }
  return (
    <dialog
      ref={dialog}
      className={`tf-layer ${className}`}
      style={style}
      aria-labelledby={titled}
      onCancel={(event) => {
        event.preventDefault()
        close()
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={onClick}
    >
      <div className="tf-layer-inside">
        <header className="tf-layer-head">
          <h2 id={titled}>{title}</h2>
          <button type="button" className="tf-bare tf-small" onClick={close}>
            {say('help.close')} <kbd>Esc</kbd>
          </button>
        </header>
        {children}
      </div>
    </dialog>
  )
}
