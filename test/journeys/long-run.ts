/** Journeys that take long are run whole with `TIANBAO_JOURNEYS=all`, and in short by every `npm test`. */
export const isLongRun = process.env.TIANBAO_JOURNEYS === 'all'
