import { Link, Outlet } from '@tanstack/react-router';
import { AppShell, Mark, ToastProvider } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { I18nProvider } from 'react-aria-components';
import { useTranslation } from 'react-i18next';
import { EvaluationProvider } from '../../lib/evaluation/evaluation-provider.js';
import { useLiveUpdates } from '../../lib/query/use-live-updates.js';
import { GlobalSearch } from './global-search.js';
import { HeaderTools } from './header-tools.js';
import { Navigation } from './navigation.js';
import { useFocusOnArrival } from './use-focus-on-arrival.js';

/** The frame around every screen. */
export function AppFrame(): ReactElement {
  const { i18n } = useTranslation();
  return (
    <I18nProvider locale={i18n.resolvedLanguage === 'en' ? 'en-GB' : 'de-DE'}>
      <ToastProvider>
        <EvaluationProvider>
          <Frame />
        </EvaluationProvider>
      </ToastProvider>
    </I18nProvider>
  );
}

function Frame(): ReactElement {
  const { t } = useTranslation('shell');
  useLiveUpdates();
  useFocusOnArrival();
  const brand = (
    <Link to="/" className="va-brand">
      <Mark />
      {t('product')}
    </Link>
  );
  return (
    <AppShell brand={brand} nav={<Navigation />} search={<GlobalSearch />} tools={<HeaderTools />}>
      <Outlet />
    </AppShell>
  );
}
