import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import path from 'node:path'
import mantine from 'postcss-preset-mantine'
import { noteBundledPackages } from './scripts/bundle/bundled-packages.mjs'

const root = import.meta.dirname
const alias = { '@shared': path.join(root, 'shared') }

/** What stays outside the bundles: Electron itself, and the keychain's native binary. */
const external = ['electron', 'keytar']

/** The builds run one after the other, in the order below. */
const bundled = noteBundledPackages()

// Targets no newer than the oldest Electron that has to run this (33).
export default defineConfig({
  main: {
    resolve: { alias },
    plugins: [bundled.first()],
    build: {
      target: 'node20',
      minify: true,
      outDir: 'out/main',
      sourcemap: true,
      // All else is bundled: single requires cost a quarter of a bare start.
      externalizeDeps: false,
      rollupOptions: {
        external,
        input: {
          index: path.join(root, 'electron/main/index.ts'),
          'inventory-process': path.join(root, 'electron/worker/inventory-process.ts'),
          'keychain-process': path.join(root, 'electron/worker/keychain-process.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: '[name]-[hash].js',
          // By itself, or the entry would load it along with a word that both need.
          codeSplitting: { groups: [{ name: 'zod', test: /node_modules\/zod/u }] },
        },
      },
    },
  },
  preload: {
    resolve: { alias },
    plugins: [bundled.first()],
    build: {
      // electron-vite takes no Chromium target here; what Node 20 speaks, Chromium 130 does too.
      target: 'node20',
      outDir: 'out/preload',
      // A sandboxed preload script can require Electron and nothing else.
      externalizeDeps: false,
      rollupOptions: {
        external: ['electron'],
        input: { index: path.join(root, 'electron/preload/index.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: path.join(root, 'renderer'),
    resolve: { alias },
    plugins: [react(), bundled.last()],
    // Quicker to read than the same as script.
    json: { stringify: true },
    css: { postcss: { plugins: [mantine()] } },
    build: {
      target: 'chrome130',
      minify: true,
      outDir: path.join(root, 'out/renderer'),
      // The page's policy allows no data: fonts and no inline script.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      // In one order, whichever script comes first.
      cssCodeSplit: false,
      rollupOptions: { input: path.join(root, 'renderer/index.html') },
    },
  },
})
