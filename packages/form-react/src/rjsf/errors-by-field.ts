/** One thing that is wrong, at a JSON Pointer into the data. */
export interface FieldError {
  readonly pointer: string
  readonly sentence: string
}

interface Branch {
  __errors?: string[]
  [name: string]: Branch | string[] | undefined
}

/** Errors as RJSF wants them: a tree of names with sentences at its nodes. */
export function errorsByField(errors: readonly FieldError[]): object {
  const root = newBranch()
  for (const { pointer, sentence } of errors) {
    let branch = root
    for (const name of namesOf(pointer)) {
      const next = branch[name]
      const inner = next === undefined || Array.isArray(next) ? newBranch() : next
      branch[name] = inner
      branch = inner
    }
    branch.__errors = [...(branch.__errors ?? []), sentence]
  }
  return root
}

/** Without a prototype, so that no name of the data means anything. */
function newBranch(): Branch {
  return Object.create(null) as Branch
}

function namesOf(pointer: string): readonly string[] {
  if (pointer === '') return []
  return pointer
    .slice(1)
    .split('/')
    .map((name) => name.replaceAll('~1', '/').replaceAll('~0', '~'))
    .filter((name) => name !== '__errors' && name !== '__proto__')
}
