import { say } from '../messages/messages.ts'
import { chordWords } from './chord-words.ts'
import { Layer } from './Layer.tsx'

const groups = [['move', [[['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'], 'key.arrows']]]] as const

/** Every key, by what it is for. */
export function KeysLayer() {
  return (
    <Layer title={say('page.keys')} className="tf-keys-sheet">
      <div className="tf-key-groups">
        {groups.map(([group, shortcuts]) => (
          <section key={group}>
            <h3>{say(`key.group_${group}`)}</h3>
            <dl>
              {shortcuts.map(([keys, words]) => (
                <div key={words}>
                  <dt>
                    {keys.map((chord) => (
                      <kbd key={chord}>{chordWords(chord)}</kbd>
                    ))}
                  </dt>
                  <dd>{say(words)}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
    </Layer>
  )
}
