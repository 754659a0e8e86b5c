import { Boundary } from '@tianbao/fields/react'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { BugScreen } from './BugScreen.tsx'
import './tokens.css'
import './base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root".')
// Opens the page when the server is away; not while the pages are being worked on, which change.
if (import.meta.env.PROD) navigator.serviceWorker?.register('/sw.js').catch(() => undefined)

createRoot(root).render(
  <StrictMode>
    <Boundary otherwise={(error) => <BugScreen error={error} />}>
      <App />
    </Boundary>
  </StrictMode>,
)
