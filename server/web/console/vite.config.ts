import { defineConfig } from 'vite';
import { appConfig } from '../build/vite.ts';

export default defineConfig(appConfig('console', [], ['pack.', 'phone.voice.']));
