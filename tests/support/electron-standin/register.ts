import { registerHooks } from 'node:module'

// Run with `node --import register.ts out/main/index.js`: the built program asks for `electron` and
// gets the stand-in, while everything else it imports is the real thing.
const standIn = new URL('./electron.ts', import.meta.url).href

registerHooks({
  resolve: (specifier, context, next) => specifier === 'electron' ? { url: standIn, shortCircuit: true } : next(specifier, context),
})
