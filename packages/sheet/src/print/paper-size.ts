import type { Page } from '../sheet.ts'

/** Sides of a sheet of paper in millimetres, the shorter one first (ISO 216). */
const sides: Readonly<Record<Page['size'], readonly [number, number]>> = { A4: [210, 297], A3: [297, 420] }

/** A sheet of paper as it lies, and the room within its margins; millimetres. */
export interface PaperSize {
  readonly width: number
  readonly height: number
  readonly roomWidth: number
  readonly roomHeight: number
}

export function paperSize({ size, orientation, margins }: Page): PaperSize {
  const [short, long] = sides[size]
  const [width, height] = orientation === 'portrait' ? [short, long] : [long, short]
  return {
    width,
    height,
    roomWidth: Math.max(1, width - margins.left - margins.right),
    roomHeight: Math.max(1, height - margins.top - margins.bottom),
  }
}
