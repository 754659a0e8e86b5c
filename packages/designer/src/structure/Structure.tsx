import { placeField } from '@tianbao/template'
import { type KeyboardEvent, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { dropField, moveNode, removeNode, toggleSide } from './tree-gestures.ts'
import { sheetCounts, type TreeNode, treeNodes } from './tree-nodes.ts'
import { unplacedFieldsOf } from './unplaced.ts'

/** What the table is made of: its bands, and the fields that stand nowhere. */
export function Structure() {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const selected = useStore(canvas.view.store, (state) => state.selection[0] ?? '')
  const list = useRef<HTMLUListElement>(null)
  const nodes = useMemo(() => treeNodes(drawing.template), [drawing.template])
  const unplaced = useMemo(() => unplacedFieldsOf(drawing), [drawing])
  const { sheet } = drawing.template
  const here = nodes.findLast(
    ({ part }) => selected === part || selected.startsWith(`${part}#`) || selected.startsWith(`${part}.`),
  )
  const { design } = canvas

  const onKeyDown = (event: KeyboardEvent, node: TreeNode) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by !== 0 && event.altKey && event.shiftKey) moveNode(design, node, by)
    else if (by !== 0) focusItem(list.current, nodes.indexOf(node) + by)
    else if (event.key === 'Delete') removeNode(design, node)
    else return
    event.preventDefault()
  }

  return (
    <section className="d-structure" data-region="structure" aria-label={say('region.structure')}>
      <h2>
        {say('structure.title')}
        {sheet && (
          <small>
            {sheetCounts(sheet, { rows: drawing.grid.rows.length, cells: drawing.grid.cells.length })}
          </small>
        )}
      </h2>
      <ul ref={list} className="d-tree">
        {nodes.map((node) => (
          <li key={node.id} className="d-node" data-here={node === here}>
            <button
              type="button"
              className="d-node-name"
              style={{ paddingLeft: 12 + node.depth * 20 }}
              aria-current={node === here}
              data-first={node === here || undefined}
              onClick={() => canvas.view.select([node.part])}
              onDoubleClick={() => canvas.askFocus()}
              onKeyDown={(event) => onKeyDown(event, node)}
            >
              <Icon name={node.icon} />
              <span className="d-item-title">{node.title}</span>
              <span className="d-item-more">{node.more}</span>
            </button>
            {node === here && <NodeActs node={node} />}
          </li>
        ))}
      </ul>
      {unplaced.length > 0 && (
        <>
          <h3 className="d-unplaced-head">
            <Icon name="unplaced" />
            {say('structure.unplaced')} <small>{unplaced.length}</small>
          </h3>
          <ul className="d-tree">
            {unplaced.map(({ field, title, kind }) => (
              <li key={field} className="d-node">
                <button
                  type="button"
                  className="d-node-name"
                  title={say('structure.place')}
                  onClick={() => {
                    const [spot] = canvas.spots()
                    if (spot)
                      design.gesture('step.put_field', (template) => placeField(template, { spot, field }), {
                        title,
                      })
                  }}
                >
                  <Icon name={kind} />
                  <span className="d-item-title">{title || field}</span>
                </button>
                <button
                  type="button"
                  className="d-bare"
                  aria-label={say('structure.remove_field')}
                  title={say('structure.remove_field')}
                  onClick={() => dropField(design, field, title)}
                >
                  <Icon name="delete" />
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

/** What can be done to the band that one stands in: a button for every drag. */
function NodeActs({ node }: { readonly node: TreeNode }) {
  const { design } = useCanvas()
  const isSided = node.band.band === 'stack'
  return (
    <span className="d-node-acts" role="toolbar" aria-label={say('structure.acts', { name: node.title })}>
      <Act icon="up" words={say('structure.up')} onPress={() => moveNode(design, node, -1)} />
      <Act icon="down" words={say('structure.down')} onPress={() => moveNode(design, node, 1)} />
      <Act
        icon="side"
        words={say(isSided ? 'structure.unwrap' : 'structure.wrap')}
        onPress={() => toggleSide(design, node)}
      />
      <Act icon="delete" words={say('structure.remove')} onPress={() => removeNode(design, node)} />
    </span>
  )
}

function Act({
  icon,
  words,
  onPress,
}: {
  readonly icon: string
  readonly words: string
  readonly onPress: () => void
}) {
  return (
    <button type="button" className="d-bare" title={words} aria-label={words} onClick={onPress}>
      <Icon name={icon} />
    </button>
  )
}

function focusItem(list: HTMLElement | null, at: number): void {
  list?.querySelectorAll<HTMLElement>('.d-node-name')[at]?.focus()
}
