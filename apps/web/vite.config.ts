import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** Where `gongjian serve` listens while the pages are being worked on. */
const API = 'http://127.0.0.1:4180';

export default defineConfig({
  base: '/',
  plugins: [react()],
  // Desks in county offices run old Chromium kinds (360, UOS, Kylin).
  build: { target: 'chrome87', chunkSizeWarningLimit: 900 },
  server: { host: '127.0.0.1', proxy: { '/api': API } },
});
