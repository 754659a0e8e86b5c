import type { CellLanding } from './sheet-source.ts'

interface LandingInsideProps {
  readonly landing: CellLanding
}

/**
 * A cell under a block that is held over the table: what would come, beside what it takes the place of, struck. What is
 * struck is drawn, not text: the cell's name says it in words.
 */
export function LandingInside({ landing }: LandingInsideProps) {
  const { does, text, was, letter, isError, below } = landing
  return (
    <>
      {letter !== '' && (
        <span className={isError ? 'tb-letter tb-letter-error' : 'tb-letter'} data-letter={letter} />
      )}
      {does === 'lands' && was !== '' && <del className="tb-was" data-was={was} />}
      <span className="tb-value">{text}</span>
      {below !== null && below !== '' && <span className="tb-comes">{below}</span>}
    </>
  )
}
