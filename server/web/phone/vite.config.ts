import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { askedIn } from '../build/catalogs.ts';
import { appConfig } from '../build/vite.ts';

const icon = (size: number, purpose: 'any' | 'maskable', name = `icon-${size}`) => ({
  src: `icons/${name}.png`,
  sizes: `${size}x${size}`,
  type: 'image/png',
  purpose,
});

const folders = ['.', '../shared'].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));

export default defineConfig(
  appConfig(
    'phone',
    [
      VitePWA({
        strategies: 'injectManifest',
        srcDir: '.',
        filename: 'sw.ts',
        injectRegister: false,
        injectManifest: { globPatterns: ['**/*.{js,css,html,svg,png,json}'] },
        manifest: {
          id: '/phone/',
          name: 'Livex',
          short_name: 'Livex',
          description: 'Take part in an exercise',
          start_url: '/phone/',
          scope: '/phone/',
          display: 'standalone',
          background_color: '#ffffff',
          theme_color: '#ffc53d',
          icons: [
            { src: 'icons/icon.svg', sizes: 'any', type: 'image/svg+xml' },
            icon(192, 'any'),
            icon(512, 'any'),
            icon(512, 'maskable', 'maskable-512'),
          ],
        },
      }),
    ],
    [],
    askedIn(folders),
  ),
);
