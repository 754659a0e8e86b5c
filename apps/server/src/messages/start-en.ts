import type { zhCN } from './start-zh-CN.ts'

/** What keeps the server from starting, and what to do, in English. */
export const en = {
  port_wrong: 'PORT is "{port}"; it should be a whole number from 0 to 65535.',
  port_busy:
    'Port {port} is in use: perhaps Tianbao is running already, see http://127.0.0.1:{port}. To start another one: PORT={next} npm start',
  data_locked:
    'The data folder {directory} is in use by another Tianbao. Stop that one, or start with TIANBAO_DATA=<another folder> npm start',
} as const satisfies Readonly<Record<keyof typeof zhCN, string>>
