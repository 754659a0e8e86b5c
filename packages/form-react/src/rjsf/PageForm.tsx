// The whole room of RJSF also brings its test tools, which want Ajv: the component alone does not.
import RjsfForm, { type IChangeEvent } from '@rjsf/core/lib/components/Form.js'
import type { ErrorSchema, RJSFSchema, UiSchema } from '@rjsf/utils'
import { equalJson, type Json, type JsonObject, toPointer } from '@tianbao/edit'
import { type RefObject, useEffect, useId, useMemo, useRef } from 'react'
import { useStore } from 'zustand'
import type { FillPage } from '../page/fill-page-types.ts'
import { PageContext } from '../page/page-context.ts'
import { createBranchValidator } from './branch-validator.ts'
import { drawSchema } from './drawing/draw-schema.ts'
import { errorsByField } from './errors-by-field.ts'
import { followData } from './follow-data.ts'
import { ownErrors } from './own-errors.ts'
import { PartsContext, partsOf } from './parts-context.ts'
import { type Shadow, shadowSchema } from './shadow-schema.ts'
import { fields, templates, widgets } from './theme.ts'
import { translateString } from './translate-string.ts'

interface PageFormProps {
  readonly page: FillPage
  /** What RJSF draws is locked; the table is locked by its form. */
  readonly isReadOnly?: boolean
}

const branchValidator = createBranchValidator()

/**
 * A form on the screen, as an RJSF form. The official table is one custom field of it, whose values live in the Form
 * and of which RJSF sees a counter; what has no place in the table RJSF draws and owns, and the Form follows.
 */
export function PageForm({ page, isReadOnly = false }: PageFormProps) {
  const shadow = useMemo(() => shadowSchema(page.form.template), [page])
  const schema = useMemo(() => drawnOf(shadow), [shadow])
  const parts = useMemo(() => partsOf(shadow.schema), [shadow])
  const form = useRef<RjsfForm>(null)
  // Several forms may stand in one document.
  const prefix = useId()
  const owned = useOwnedData(page, shadow, form)
  const errors = useOwnErrors(page, shadow)
  useEffect(() => page.places.otherwise((address) => focusControl(page, prefix, address)), [page, prefix])
  useEffect(() => page.start(), [page])
  return (
    <PageContext value={page}>
      <PartsContext value={parts}>
        <RjsfForm
          ref={form}
          idPrefix={prefix}
          tagName="div"
          className="tf-form"
          schema={schema as RJSFSchema}
          uiSchema={shadow.uiSchema as UiSchema}
          initialFormData={owned.initial}
          validator={branchValidator}
          fields={fields}
          templates={templates}
          widgets={widgets}
          translateString={translateString}
          extraErrors={errors}
          onChange={owned.onChange}
          readonly={isReadOnly}
          showErrorList={false}
          noHtml5Validate
        />
      </PartsContext>
    </PageContext>
  )
}

/** In RJSF's words; the table alone is in them already. */
function drawnOf({ schema, isTable }: Shadow): JsonObject {
  return isTable ? schema : drawSchema(schema).schema
}

/** The findings of what RJSF draws: the same object for as long as they say the same, since it draws all of it anew. */
function useOwnErrors(page: FillPage, shadow: Shadow): ErrorSchema {
  const said = useStore(page.store, ({ entries }) =>
    shadow.owned.length === 0 ? '' : JSON.stringify(ownErrors(page, entries)),
  )
  return useMemo(() => (said === '' ? {} : errorsByField(JSON.parse(said))) as ErrorSchema, [said])
}

/** Stands in a control that RJSF drew; its id is the path of its value. */
function focusControl(page: FillPage, prefix: string, address: string): boolean {
  const pointer = toPointer(page.form.document(), address)
  const control =
    pointer === undefined ? null : document.getElementById(`${prefix}${pointer.replaceAll('/', '_')}`)
  control?.scrollIntoView({ block: 'nearest' })
  control?.focus({ preventScroll: true })
  return control !== null
}

interface OwnedData {
  readonly initial: JsonObject
  onChange(event: IChangeEvent): void
}

/** The values that RJSF owns: they go into the Form as they change, and what else changes them comes back. */
function useOwnedData(page: FillPage, shadow: Shadow, rjsf: RefObject<RjsfForm | null>): OwnedData {
  const isFollowing = useRef(false)
  const initial = useMemo(() => pick(page.form.data(), shadow.owned), [page, shadow])
  const last = useRef(initial)

  useEffect(() => {
    if (shadow.owned.length === 0) return
    return page.form.subscribe(({ addresses }) => {
      if (isFollowing.current) return
      const now = pick(page.form.data(), shadow.owned)
      const names = shadow.owned.filter((name) => [...addresses].some((at) => isUnder(at, name)))
      last.current = now
      for (const name of names) rjsf.current?.setFieldValue([name], now[name])
    })
  }, [page, shadow, rjsf])

  return {
    initial,
    onChange({ formData }) {
      const before = last.current
      last.current = pick(formData ?? {}, shadow.owned)
      if (equalJson(before, last.current)) return
      isFollowing.current = true
      const named = followData(page.form, before, last.current)
      isFollowing.current = false
      for (const { path, id } of named) rjsf.current?.setFieldValue([...path, 'id'], id)
    },
  }
}

function pick(data: JsonObject, names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.flatMap((name): [string, Json][] => (data[name] === undefined ? [] : [[name, data[name]]])),
  )
}

function isUnder(address: string, name: string): boolean {
  return address === name || address.startsWith(`${name}.`) || address.startsWith(`${name}#`)
}
