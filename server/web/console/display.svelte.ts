import { i18n } from '../shared/language/i18n.svelte.ts';

export const TEXT_SIZES = [14, 16, 19] as const;
export type Theme = 'system' | 'light' | 'dark';

const LANGUAGE = 'livex.console.language';
const TEXT_SIZE = 'livex.console.text-size';
const THEME = 'livex.console.theme';
const BROWSER_DEFAULT_PX = 16;

/** How this screen shows things: kept with the browser, since the projector is not the laptop. */
class Display {
  textSize = $state<number>(TEXT_SIZES[0]);
  theme = $state<Theme>('system');

  /** 28 px at the usual text size. */
  get rowPx(): number {
    return this.textSize * 2;
  }

  async restore(): Promise<void> {
    const size = Number(localStorage.getItem(TEXT_SIZE));
    this.setTextSize(TEXT_SIZES.find((known) => known === size) ?? TEXT_SIZES[0]);
    this.setTheme((localStorage.getItem(THEME) as Theme | null) ?? 'system');
    const chosen = localStorage.getItem(LANGUAGE);
    await i18n.choose([...(chosen ? [chosen] : []), ...navigator.languages]);
  }

  setTextSize(size: number): void {
    this.textSize = size;
    document.documentElement.style.fontSize = `${(size / BROWSER_DEFAULT_PX) * 100}%`;
    localStorage.setItem(TEXT_SIZE, String(size));
  }

  setTheme(theme: Theme): void {
    this.theme = theme;
    if (theme === 'system') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
    localStorage.setItem(THEME, theme);
  }

  async setLanguage(language: string): Promise<void> {
    await i18n.choose([language]);
    localStorage.setItem(LANGUAGE, language);
  }
}

export const display = new Display();
