import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  plugins: [react()],
  base: '/',
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    // The content security policy allows nothing inline, not even a font.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      treeshake: {
        // A piece of the design system that nobody draws has no effect, so that each lands in the chunks that use it.
        moduleSideEffects: (id) =>
          !/[\\/]web[\\/]ui[\\/](?!theme[\\/]|feedback[\\/]announce|i18n[\\/]language).*\.tsx?$/.test(id),
      },
    },
  },
});
