import '../shared/tokens.css';
import '../shared/base.css';
import './console.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { display } from './display.svelte.ts';

void display.restore().finally(() => mount(App, { target: document.getElementById('app')! }));
