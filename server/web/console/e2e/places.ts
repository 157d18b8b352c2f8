import type { Page } from 'playwright-core';

export const modeTab = (page: Page, mode: string) => page.locator(`[data-mode="${mode}"]`);
export const placeTab = (page: Page, place: string) => page.locator(`[data-place="${place}"]`);
