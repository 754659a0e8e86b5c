/** What keeps the server from starting, and what to do. */
export const startMessages = {
  'zh-CN': {
    port_wrong: 'PORT 是“{port}”，应是 0 到 65535 的整数。',
    port_busy:
      '端口 {port} 已被占用：也许填报已经开着，在浏览器里打开 http://127.0.0.1:{port} 看看。要另开一个：PORT={next} npm start',
  },
  en: {
    port_wrong: 'PORT is "{port}"; it should be a whole number from 0 to 65535.',
    port_busy:
      'Port {port} is in use: perhaps Tianbao is running already, see http://127.0.0.1:{port}. To start another one: PORT={next} npm start',
  },
} as const
