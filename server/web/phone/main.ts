import '../shared/tokens.css';
import '../shared/base.css';
import './phone.css';
import { mount } from 'svelte';
import App from './App.svelte';
import NoStorage from './NoStorage.svelte';
import './settings/theme.svelte.ts';
import { soundFromFirstTouch } from '../shared/alarm.ts';
import { i18n } from '../shared/language/i18n.svelte.ts';
import { startWorker } from './worker.ts';
import { Participation } from './model/participation.svelte.ts';

const target = document.getElementById('app')!;

soundFromFirstTouch();

Participation.open().then(
  (participation) => {
    mount(App, { target, props: { participation } });
    startWorker(() => participation.syncSoon());
  },
  async (error: unknown) => {
    console.error(error);
    await i18n.choose(navigator.languages);
    mount(NoStorage, { target });
  },
);
