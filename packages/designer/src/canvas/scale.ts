/**
 * Pixels per millimetre of the sheet at 100 %: a portrait A4 with margins of 15 mm is 758 pixels wide, so that it stands
 * between both panels on a screen of 1366.
 */
export const pixelsPerMillimetre = 758 / 180
