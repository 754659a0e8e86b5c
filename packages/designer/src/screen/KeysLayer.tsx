import { useEffect, useRef } from 'react'
import { canvasKeys } from '../canvas/canvas-keys.ts'
import { say } from '../messages/messages.ts'
import { pageKeys } from './page-keys.ts'

/** Keys of the browser's own clipboard, and of single screens. */
const screenKeys: readonly { readonly keys: readonly string[]; readonly words: string }[] = [
  { keys: ['Control+C'], words: 'key.copy' },
  { keys: ['Control+X'], words: 'key.cut' },
  { keys: ['Control+V'], words: 'key.paste' },
  { keys: ['Control+Enter'], words: 'key.try' },
  { keys: ['Alt+ArrowUp'], words: 'key.rule_before' },
  { keys: ['Alt+ArrowDown'], words: 'key.rule_after' },
  { keys: ['N'], words: 'key.next_change' },
]

/** Every key of the designer, as the table of keys has it. */
export function KeysLayer({ onClose }: { readonly onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])
  return (
    <dialog ref={dialog} className="d-keys" aria-label={say('key.all_keys')} onClose={onClose}>
      <h2>{say('key.all_keys')}</h2>
      <dl>
        {[...canvasKeys, ...pageKeys, ...screenKeys]
          .flatMap(({ keys: [first = ''], words }) => (words === undefined ? [] : [[first, words] as const]))
          .map(([keys, words]) => (
            <div key={words}>
              <dt>
                <kbd>{keyWords(keys)}</kbd>
              </dt>
              <dd>{say(words)}</dd>
            </div>
          ))}
      </dl>
      <button type="button" className="d-button" onClick={() => dialog.current?.close()}>
        {say('notice.close')} <kbd>Esc</kbd>
      </button>
    </dialog>
  )
}

const arrows: Readonly<Record<string, string>> = {
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
}

/** A chord as keyboards have it: `Control+ArrowUp` is Ctrl ↑. The plus itself is a key too. */
function keyWords(chord: string): string {
  return chord
    .split(/\+(?=.)/)
    .map((key) => arrows[key] ?? (key === 'Control' ? 'Ctrl' : key === 'Escape' ? 'Esc' : key))
    .join(' ')
}
