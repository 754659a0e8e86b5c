export { type AppType, createApp } from './app.ts'
export { startServer } from './start-server.ts'
export { untilStopped } from './until-stopped.ts'
