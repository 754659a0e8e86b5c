// The whole room of RJSF also brings its test tools, which want Ajv: the component alone does not.
import RjsfForm, { type IChangeEvent } from '@rjsf/core/lib/components/Form.js'
import type { RegistryFieldsType, RJSFSchema, UiSchema } from '@rjsf/utils'
import type { Json, JsonObject } from '@tianbao/edit'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FillPage } from '../page/fill-page.ts'
import { PageContext } from '../page/page-context.ts'
import { branchValidator } from './branch-validator.ts'
import { followData } from './follow-data.ts'
import { SheetField } from './SheetField.tsx'
import { type Shadow, shadowSchema } from './shadow-schema.ts'
import { templates } from './theme.tsx'
import { translateString } from './translate-string.ts'

interface TemplateFormProps {
  readonly page: FillPage
}

const fields: RegistryFieldsType = { sheet: SheetField }

/**
 * A form on the screen, as an RJSF form. The official table is one custom field of it, whose values live in the Form
 * and of which RJSF sees a counter; what has no place in the table RJSF draws and owns, and the Form follows.
 */
export function TemplateForm({ page }: TemplateFormProps) {
  const shadow = useMemo(() => shadowSchema(page.form.template), [page])
  const owned = useOwnedData(page, shadow)
  const form = useRef<RjsfForm>(null)

  const onChange = ({ formData }: IChangeEvent) => {
    for (const { path, id } of owned.follow(formData ?? {})) {
      form.current?.setFieldValue([...path, 'id'], id)
    }
  }

  return (
    <PageContext value={page}>
      <RjsfForm
        key={owned.generation}
        ref={form}
        tagName="div"
        className="tf-form"
        schema={shadow.schema as RJSFSchema}
        uiSchema={shadow.uiSchema as UiSchema}
        initialFormData={owned.initial}
        validator={branchValidator}
        fields={fields}
        templates={templates}
        translateString={translateString}
        onChange={onChange}
        showErrorList={false}
        noHtml5Validate
      >
        <></>
      </RjsfForm>
    </PageContext>
  )
}

interface OwnedData {
  /** Another one is another form to RJSF: values that it owns came from elsewhere. */
  readonly generation: number
  readonly initial: JsonObject
  follow(now: JsonObject): ReturnType<typeof followData>
}

/** The values that RJSF owns: they go into the Form as they change, and begin anew when the Form changes them. */
function useOwnedData(page: FillPage, shadow: Shadow): OwnedData {
  const [generation, setGeneration] = useState(0)
  const isFollowing = useRef(false)
  const last = useRef<JsonObject>({})
  const initial = useMemo(() => {
    void generation
    last.current = pick(page.form.data(), shadow.owned)
    return last.current
  }, [page, shadow, generation])

  useEffect(() => {
    if (shadow.owned.length === 0) return
    return page.form.subscribe(({ addresses }) => {
      if (isFollowing.current) return
      const isOwned = [...addresses].some((at) => shadow.owned.some((name) => isUnder(at, name)))
      if (isOwned) setGeneration((count) => count + 1)
    })
  }, [page, shadow])

  return {
    generation,
    initial,
    follow(now) {
      const before = last.current
      last.current = pick(now, shadow.owned)
      isFollowing.current = true
      try {
        return followData(page.form, before, last.current)
      } finally {
        isFollowing.current = false
      }
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
