import { useStore } from 'zustand'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { useCanvasActs } from './canvas-acts.ts'
import { useCanvas, useCanvasState } from './canvas-context.ts'
import type { CanvasCommand } from './canvas-keys.ts'
import { commonLook, setSelectedLook } from './gestures/looks.ts'
import { insertColumns, insertRows } from './gestures/rows-and-columns.ts'
import { InstanceChoice } from './InstanceChoice.tsx'
import { LineMenu } from './LineMenu.tsx'

const modes = ['design', 'rules', 'instance'] as const
const aligns = ['left', 'centre', 'right'] as const

/** What can be done to the table: words stay beside what changes its structure. */
export function ToolBar() {
  const canvas = useCanvas()
  const acts = useCanvasActs()
  const history = useStore(canvas.design.store, (state) => state.history)
  const { mode } = useCanvasState((state) => state)
  const align = commonLook(canvas, 'align')
  const isBold = commonLook(canvas, 'bold') === true
  const isVertical = commonLook(canvas, 'vertical') === true
  const run = (does: Exclude<CanvasCommand['does'], 'move' | 'extend'>) => {
    acts.run({ does })
    canvas.askFocus()
  }
  return (
    <div className="d-tools" data-mode={mode} role="toolbar" aria-label={say('region.table')}>
      <Tool
        icon="undo"
        words={say('tool.undo')}
        isBare
        keys="Control+Z"
        isOff={history.position === 0}
        onPress={() => run('undo')}
      />
      <Tool
        icon="redo"
        words={say('tool.redo')}
        isBare
        keys="Control+Y"
        isOff={history.position === history.steps.length}
        onPress={() => run('redo')}
      />
      <hr />
      <Tool icon="merge" words={say('tool.merge')} keys="Control+M" onPress={() => run('merge')} />
      <Tool icon="split" words={say('tool.split')} keys="Control+Shift+M" onPress={() => run('split')} />
      <hr />
      <Tool
        icon="insert-row"
        words={say('tool.insert_row')}
        onPress={() => {
          insertRows(canvas)
          canvas.askFocus()
        }}
      />
      <Tool
        icon="insert-column"
        words={say('tool.insert_column')}
        onPress={() => {
          insertColumns(canvas)
          canvas.askFocus()
        }}
      />
      <Tool icon="delete" words={say('tool.delete')} isBare keys="Control+-" onPress={() => run('delete')} />
      <hr />
      {aligns.map((way) => (
        <Tool
          key={way}
          icon={way}
          words={say(`tool.${way}`)}
          isBare
          isOn={align === way}
          onPress={() => {
            setSelectedLook(canvas, { align: align === way ? undefined : way })
            canvas.askFocus()
          }}
        />
      ))}
      <Tool
        icon="vertical"
        words={say('tool.vertical')}
        isBare
        isOn={isVertical}
        onPress={() => {
          setSelectedLook(canvas, { vertical: isVertical ? undefined : true })
          canvas.askFocus()
        }}
      />
      <hr />
      <Tool
        icon="bold"
        words={say('tool.bold')}
        isBare
        isOn={isBold}
        onPress={() => {
          setSelectedLook(canvas, { bold: isBold ? undefined : true })
          canvas.askFocus()
        }}
      />
      <LineMenu />
      <hr />
      <Tool icon="every" words={say('tool.every')} keys="Alt+B" onPress={() => run('every')} />
      <Tool icon="formula" words={say('tool.rule')} keys="Alt+=" onPress={() => run('formula')} />
      <span className="d-space" />
      {mode === 'instance' && <InstanceChoice />}
      <span className="d-tabs" role="toolbar" aria-label={say('tool.mode')}>
        {modes.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={mode === one}
            onClick={() => {
              canvas.show(one)
              canvas.askFocus()
            }}
          >
            {say(`mode.${one}`)}
          </button>
        ))}
      </span>
    </div>
  )
}

interface ToolProps {
  readonly icon: string
  readonly words: string
  readonly isBare?: boolean
  readonly isOn?: boolean
  readonly isOff?: boolean
  readonly keys?: string
  readonly onPress: () => void
}

function Tool({ icon, words, isBare = false, isOn, isOff = false, keys, onPress }: ToolProps) {
  return (
    <button
      type="button"
      className="d-tool"
      title={words}
      aria-label={words}
      aria-keyshortcuts={keys}
      aria-pressed={isOn}
      disabled={isOff}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      <Icon name={icon} />
      {!isBare && <span className="d-tool-words">{words}</span>}
    </button>
  )
}
