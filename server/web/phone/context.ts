import { getContext, setContext } from 'svelte';
import type { Participation } from './model/participation.svelte.ts';

const KEY = Symbol('participation');

export const setParticipation = (participation: Participation): Participation => setContext(KEY, participation);
export const useParticipation = (): Participation => getContext<Participation>(KEY);
