import type { StartFrom } from './start-choice.ts'

/** What a way begins with, drawn small: a table as it stands, as it comes, as it is squared. */
export function WayPicture({ way }: { readonly way: StartFrom }) {
  return (
    <svg className="d-start-picture" viewBox="0 0 96 68" aria-hidden="true">
      {drawings[way]}
    </svg>
  )
}

const frame = 'M14 16h68v44H14zM14 26h68M28 26v34M60 16v44M28 37h54M28 48h54'
const squares = 'M14 14h68v44H14zM14 25h68M14 36h68M14 47h68M31 14v44M48 14v44M65 14v44'

const drawings = {
  last: (
    <>
      <path className="d-ink" d="M30 9h36" strokeWidth="2" />
      <path className="d-tint" d="M60 26h22v11H60z" />
      <path d={frame} />
    </>
  ),
  variant: (
    <>
      <path d="M10 10h50v36H10zM10 19h50M27 10v36" />
      <path className="d-tint" d="M36 24h50v36H36z" />
      <path d="M36 24h50v36H36zM36 33h50M53 24v36" strokeDasharray="3 2" />
    </>
  ),
  paste: (
    <>
      <path d="M14 9h38M14 14h56" opacity=".5" />
      <path className="d-tint" d="M36 32h20v11H36z" />
      <path className="d-ask" d="M62 46h20v12H62z" />
      <path d="M14 20h68v40H14zM14 32h68M14 46h68M36 20v40M62 20v40" strokeDasharray="3 2" />
    </>
  ),
  other: (
    <>
      <path d="M10 16h28v38H10zM10 27h28M10 40h28M22 16v38" />
      <path className="d-go" d="M42 35h10M49 32l3 3-3 3" />
      <path d="M58 16h28v38H58zM58 27h28M58 40h28M70 16v38" strokeDasharray="3 2" />
    </>
  ),
  blank: (
    <>
      <path d={squares} opacity=".6" />
      <path className="d-tint d-go" d="M14 14h17v11H14z" />
    </>
  ),
  json: (
    <>
      <path d="M34 14c-7 0-5 8-5 12 0 5-3 8-6 8 3 0 6 3 6 8 0 4-2 12 5 12M62 14c7 0 5 8 5 12 0 5 3 8 6 8-3 0-6 3-6 8 0 4 2 12-5 12" />
      <path className="d-go" d="M40 28h16M40 35h10M40 42h14" />
    </>
  ),
} satisfies Readonly<Record<StartFrom, unknown>>
