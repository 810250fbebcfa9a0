import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { storedLanguage } from '../../lib/preferences.js';
import { resources } from './resources.js';

export const LANGUAGES = ['de', 'en'] as const;

/** German first; English if the browser or its user asks for it. */
export async function startI18n(): Promise<void> {
  i18next.on('languageChanged', (language) => {
    document.documentElement.lang = language;
  });
  await i18next.use(initReactI18next).init({
    resources,
    lng: storedLanguage() ?? preferred(navigator.languages),
    supportedLngs: LANGUAGES,
    fallbackLng: 'de',
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    returnNull: false,
    showSupportNotice: false,
  });
}

/** The first language of the browser that we speak. */
export function preferred(languages: readonly string[]): string {
  const spoken = languages.map((language) => language.slice(0, 2).toLowerCase());
  return spoken.find((language) => language === 'de' || language === 'en') ?? 'de';
}
