import { type Shortcut, sheetReactMessages, sheetShortcuts } from '@tianbao/sheet-react'
import { chinese, say } from '../messages/messages.ts'
import { pageShortcuts } from '../page/page-keys.ts'
import { chordWords } from './chord-words.ts'
import { Layer } from './Layer.tsx'

type Told = Pick<Shortcut<unknown>, 'keys' | 'words' | 'group'>

const all: readonly Told[] = [...sheetShortcuts, ...pageShortcuts]
const groups = ['page', 'rows', 'type', 'block', 'move', 'select'] as const satisfies readonly Told['group'][]
const words = { ...sheetReactMessages['zh-CN'], ...chinese }

/** Every key, by what it is for: read from the very tables that the keys are heard by. */
export function KeysLayer() {
  return (
    <Layer title={say('page.keys')} className="tf-keys-sheet">
      <div className="tf-key-groups">
        {groups.map((group) => (
          <section key={group}>
            <h3>{words[`key.group_${group}`]}</h3>
            <dl>
              {all
                .filter((shortcut) => shortcut.group === group)
                .map((shortcut) => (
                  <div key={shortcut.words}>
                    <dt>
                      <Chords keys={shortcut.keys} />
                    </dt>
                    <dd>{words[shortcut.words]}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Layer>
  )
}

function Chords({ keys }: { readonly keys: readonly string[] }) {
  // What an input method makes of a key is not another key.
  const told = keys.filter((chord) => !/[；：:？]|^\?$/.test(chord))
  return told.map((chord) => (
    <span key={chord} className="tf-chord">
      {chordWords(chord).map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  ))
}
