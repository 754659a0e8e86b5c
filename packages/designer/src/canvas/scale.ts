/**
 * Pixels per millimetre of the sheet at 100 %: a portrait A4 with margins of 15 mm is 758 pixels wide, so that it stands
 * between both panels on a screen of 1366.
 */
export const pixelsPerMillimetre = 758 / 180

/** As wide as the room allows, from 100 % to 130 %, in steps of ten. Both in pixels, the width as it is at 100 %. */
export function fittingZoom(width: number, room: number): number {
  return Math.min(1.3, Math.max(1, Math.floor((10 * room) / width) / 10))
}

/** How large words are at a zoom: a wide screen first gives columns room, and then lines. */
export function typeScale(zoom: number): number {
  const end = 1.1
  if (zoom <= 1) return zoom
  return zoom <= 1.3 ? 1 + (zoom - 1) / 3 : (zoom * end) / 1.3
}
