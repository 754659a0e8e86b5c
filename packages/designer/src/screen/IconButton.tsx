import { Icon } from './Icon.tsx'

interface IconButtonProps {
  readonly icon: string
  /** What it does: told to whoever points at it, and to screen readers. */
  readonly words: string
  readonly onPress: () => void
}

/** A button that is a picture alone, as small rows have them. */
export function IconButton({ icon, words, onPress }: IconButtonProps) {
  return (
    <button type="button" className="d-bare" title={words} aria-label={words} onClick={onPress}>
      <Icon name={icon} />
    </button>
  )
}
