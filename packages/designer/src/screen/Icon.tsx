import { icons } from './icons.ts'

/** An icon of the designer, for the eye alone: what it means is said in words beside it or by its button. */
export function Icon({ name }: { readonly name: string }) {
  return (
    <svg className="d-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={icons[name] ?? icons.text} />
    </svg>
  )
}
