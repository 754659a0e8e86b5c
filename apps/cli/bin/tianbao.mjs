#!/usr/bin/env node
import { commandFile } from './command-file.mjs'

await import(await commandFile())
