/** What keeps the server from starting, and what to do. */
export const zhCN = {
  port_wrong: 'PORT 是“{port}”，应是 0 到 65535 的整数。',
  port_busy: '端口 {port} 已被占用：也许填报已经开着，在浏览器里打开 http://127.0.0.1:{port} 看看。要另开一个，用 PORT={next} npm start。',
  data_locked: '数据文件夹 {directory} 正由另一个填报使用。先停下那一个，或用 TIANBAO_DATA=另一个文件夹 npm start。',
} as const
