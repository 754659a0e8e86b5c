import { placeField } from '@tianbao/template'
import { type KeyboardEvent, useDeferredValue, useMemo } from 'react'
import { useStore } from 'zustand'
import { useCanvas, useCanvasState } from '../canvas/canvas-context.ts'
import { say } from '../messages/messages.ts'
import { Icon } from '../screen/Icon.tsx'
import { LinesRow } from './LinesRow.tsx'
import { TreeDrag } from './TreeDrag.tsx'
import { TreeRow } from './TreeRow.tsx'
import { dropField, dropFields, moveNode, removeNode } from './tree-gestures.ts'
import { sheetCounts, type TreeNode, treeNodes, unfolded } from './tree-nodes.ts'
import { unplacedFieldsOf } from './unplaced.ts'

/** What the table is made of: its bands, and the fields that stand nowhere. */
export function Structure() {
  const canvas = useCanvas()
  const drawing = useCanvasState((state) => state.drawing)
  const selected = useStore(canvas.view.store, (state) => state.selection[0] ?? '')
  const nodes = useMemo(() => treeNodes(drawing.template), [drawing.template])
  // What stands nowhere is looked for when the table has been drawn.
  const looked = useDeferredValue(drawing)
  const unplaced = useMemo(() => unplacedFieldsOf(looked), [looked])
  const folded = useCanvasState((state) => state.folded)
  const shown = useMemo(() => unfolded(nodes, folded), [nodes, folded])
  const { sheet } = drawing.template
  const here = shown.findLast(
    ({ part }) => selected === part || selected.startsWith(`${part}#`) || selected.startsWith(`${part}.`),
  )
  const { design } = canvas

  const onKeyDown = (event: KeyboardEvent, node: TreeNode) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : 0
    if (by !== 0 && event.altKey && event.shiftKey) moveNode(design, node, by)
    else if (by !== 0) focusItem(event.currentTarget, by)
    else if (event.key === 'ArrowLeft') canvas.fold(node.id, true)
    else if (event.key === 'ArrowRight') canvas.fold(node.id, false)
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
      <TreeDrag design={design} nodes={nodes}>
        <ul className="d-tree">
          <LinesRow where="above" lines={sheet?.above} selected={selected} />
          {shown.map((node) => (
            <TreeRow
              key={node.id}
              node={node}
              isHere={node === here}
              isFolded={folded.has(node.id)}
              onKeyDown={(event) => onKeyDown(event, node)}
            />
          ))}
          <LinesRow where="below" lines={sheet?.below} selected={selected} />
        </ul>
      </TreeDrag>
      {unplaced.length > 0 && (
        <>
          <h3 className="d-unplaced-head">
            <Icon name="unplaced" />
            {say('structure.unplaced')} <small>{unplaced.length}</small>
            <button
              type="button"
              className="d-link"
              onClick={() =>
                dropFields(
                  design,
                  unplaced.map(({ field }) => field),
                )
              }
            >
              {say('structure.remove_unplaced')}
            </button>
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
                  <span className="d-item-title">{title}</span>
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

/** The entry of the tree so many before or behind one. */
function focusItem(item: EventTarget, by: number): void {
  if (!(item instanceof HTMLElement)) return
  const all = [...(item.closest('ul')?.querySelectorAll<HTMLElement>('.d-node-name') ?? [])]
  all[all.indexOf(item) + by]?.focus()
}
