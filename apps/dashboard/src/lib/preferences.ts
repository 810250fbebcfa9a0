/** What a browser remembers for its user: language and theme, nothing else. */
export type Theme = 'light' | 'dark';

const THEME = 'vieraugen.theme';
const LANGUAGE = 'vieraugen.language';

export function storedLanguage(): string | null {
  return read(LANGUAGE);
}

export function storeLanguage(language: string): void {
  write(LANGUAGE, language);
}

export function currentTheme(): Theme {
  return document.documentElement.dataset.kernTheme === 'dark' ? 'dark' : 'light';
}

export function applyTheme(theme: Theme): void {
  document.documentElement.dataset.kernTheme = theme;
  write(THEME, theme);
}

/** Private windows may refuse storage; then the choice lasts as long as the page. */
function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
  } catch {
    return;
  }
}
