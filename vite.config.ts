import { cloudflare } from '@cloudflare/vite-plugin'
import { defineConfig } from 'vite'
import ssrPlugin from 'vite-ssr-components/plugin'

// Tests name a state folder of their own, so that a reader's local database is neither read nor changed.
const state = process.env.ENTENTE_STATE

export default defineConfig({
  publicDir: 'web/public',
  plugins: [cloudflare({ persistState: state ? { path: state } : true }), ssrPlugin()],
})
