import { uiTexts } from '@vieraugen/ui';
import { overviewDe, overviewEn } from '../../features/overview/overview.texts.js';
import { shellDe, shellEn } from '../shell/shell.texts.js';
import { commonDe, commonEn } from './common.texts.js';

/** One namespace per feature; a new feature adds one line to each language. */
export const resources = {
  de: {
    ...uiTexts.de,
    common: commonDe,
    shell: shellDe,
    overview: overviewDe,
  },
  en: {
    ...uiTexts.en,
    common: commonEn,
    shell: shellEn,
    overview: overviewEn,
  },
};
