import extract from './extract.json' with { type: 'json' }
import type { Region } from './region.ts'

/**
 * A dated extract of the division codes (GB/T 2260 and its changes): what the templates of this repository need, and
 * the cases that go against the digits. 莱芜 came under 济南 on 2019-01-01; 杭州 was divided anew on 2021-04-01; 祁阳 became
 * a city on 2021-01-20; 仙桃, 潜江, 天门 and 神农架 stand directly under 湖北. Codes of nine digits are of development
 * zones; 100000 is the State, for forms that hold for all of it.
 */
export const regionExtract: readonly Region[] = extract
