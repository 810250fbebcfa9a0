import { uiDe } from './ui.de.js';
import { uiEn } from './ui.en.js';
import { vocabularyDe } from './vocabulary.de.js';
import { vocabularyEn } from './vocabulary.en.js';

/** The namespaces that these components read; the dashboard hands them to i18next. */
export const uiTexts = {
  de: { ui: uiDe, vocabulary: vocabularyDe },
  en: { ui: uiEn, vocabulary: vocabularyEn },
};
