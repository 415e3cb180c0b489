import { resolve } from 'node:path'
import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

export default defineConfig({
  main: {
    build: {
      rollupOptions: {
        // Everything but `index` and `utility` also runs under plain Node, which is how scripts and tests use them.
        input: {
          index: resolve(root, 'electron/main/index.ts'),
          utility: resolve(root, 'src/hosts/utility.ts'),
          worker: resolve(root, 'src/hosts/worker.ts'),
          cli: resolve(root, 'src/hosts/cli.ts'),
          host: resolve(root, 'src/hosts/http-main.ts'),
        },
      },
    },
  },
  preload: {
    build: {
      // A sandboxed preload is CommonJS and may require only `electron`, so its own imports are bundled in.
      externalizeDeps: false,
      rollupOptions: {
        input: { index: resolve(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: resolve(root, 'src/renderer'),
    plugins: [vue()],
    build: {
      minify: 'oxc',
      // An inlined file would be a `data:` address, which the content security policy refuses for scripts.
      assetsInlineLimit: 0,
      rollupOptions: { input: resolve(root, 'src/renderer/index.html') },
    },
  },
})
