import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js'
import canonicalize from 'canonicalize'
import type { Template } from './template.ts'

/**
 * The name of a template's content: SHA-256, in hex, of its canonical JSON (RFC 8785).
 * Synchronous and without node:crypto, so that the browser names a template as the server does.
 */
export function digestOf(template: Template): string {
  const canonical = canonicalize(template)
  if (canonical === undefined) throw new Error('A template without canonical JSON has no digest.')
  return bytesToHex(sha256(utf8ToBytes(canonical)))
}
