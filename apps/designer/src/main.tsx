import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root".')

// A draft that this browser knows opens without the server.
if (import.meta.env.PROD)
  navigator.serviceWorker?.register('/sw.js', { scope: '/designer/' }).catch(() => undefined)

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
