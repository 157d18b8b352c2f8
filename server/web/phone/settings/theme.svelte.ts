export type Theme = 'auto' | 'light' | 'dark';

const KEPT_AS = 'livex.theme';

/** Light, dark, or as the phone is set. */
class ThemeChoice {
  chosen: Theme = $state('auto');

  constructor() {
    this.apply((localStorage.getItem(KEPT_AS) as Theme | null) ?? 'auto');
  }

  choose(theme: Theme): void {
    localStorage.setItem(KEPT_AS, theme);
    this.apply(theme);
  }

  private apply(theme: Theme): void {
    this.chosen = theme;
    if (theme === 'auto') delete document.documentElement.dataset['theme'];
    else document.documentElement.dataset['theme'] = theme;
  }
}

export const theme = new ThemeChoice();
