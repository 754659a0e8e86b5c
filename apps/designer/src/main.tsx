import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import './base.css'

const root = document.getElementById('root')
if (!root) throw new Error('The page has no element "root".')

createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
