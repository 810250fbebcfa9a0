import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { Button, Icon, MenuButton } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { SetLocaleDocument } from '../../features/viewer/viewer.graphql.js';
import { useViewer } from '../../features/viewer/viewer.queries.js';
import { csrfHeader, execute } from '../../lib/graphql/execute.js';
import { applyTheme, currentTheme, storeLanguage } from '../../lib/preferences.js';
import { LANGUAGES } from '../i18n/i18n.js';

/** The right of the header: authority in view, language, theme, the person's menu. */
export function HeaderTools(): ReactElement {
  const { t } = useTranslation(['shell', 'vocabulary']);
  const viewer = useViewer();
  const navigate = useNavigate();
  const authority =
    viewer.authority?.shortName ?? viewer.authority?.name ?? t('shell:allAuthorities');
  return (
    <>
      <span className="va-header__scope va-only-wide" title={t('shell:inView', { authority })}>
        <Icon name="building" />
        <span>
          <span className="va-header__scope-name">{viewer.label} · </span>
          {authority}
        </span>
      </span>
      <LanguageSwitch />
      <ThemeSwitch />
      <MenuButton
        label={t('shell:menuOf', { who: viewer.label })}
        icon="person"
        head={
          <>
            <strong>{viewer.label}</strong>
            {viewer.roles.map((role) => t(`vocabulary:viewerRole.${role}`)).join(', ')}
            <br />
            {t('shell:inView', { authority })}
          </>
        }
        entries={[
          {
            id: 'notifications',
            label: t('shell:notifications'),
            icon: 'calendar',
            onSelect: () => void navigate({ to: '/notifications' }),
          },
          {
            id: 'sign-out',
            label: t('shell:signOut'),
            icon: 'logout',
            onSelect: () => void signOut(),
          },
        ]}
      />
    </>
  );
}

function LanguageSwitch(): ReactElement {
  const { t, i18n } = useTranslation('shell');
  const remember = useMutation({
    mutationFn: (locale: string) => execute(SetLocaleDocument, { locale }),
  });
  return (
    <span className="va-segments" role="group" aria-label={t('language')}>
      {LANGUAGES.map((language) => (
        <button
          key={language}
          type="button"
          lang={language}
          aria-pressed={i18n.resolvedLanguage === language}
          title={language === 'de' ? 'Deutsch' : 'English'}
          onClick={() => {
            storeLanguage(language);
            void i18n.changeLanguage(language);
            remember.mutate(language);
          }}
        >
          {language.toUpperCase()}
        </button>
      ))}
    </span>
  );
}

function ThemeSwitch(): ReactElement {
  const { t } = useTranslation('shell');
  const [theme, setTheme] = useState(currentTheme);
  const other = theme === 'dark' ? 'light' : 'dark';
  return (
    <Button
      variant="quiet"
      iconOnly
      icon={other === 'dark' ? 'moon' : 'sun'}
      aria-label={t(other === 'dark' ? 'themeDark' : 'themeLight')}
      title={t(other === 'dark' ? 'themeDark' : 'themeLight')}
      onClick={() => {
        applyTheme(other);
        setTheme(other);
      }}
    />
  );
}

/** Ends the session on the server, then starts again, which leads to the sign-in. */
async function signOut(): Promise<void> {
  await fetch('/auth/logout', {
    method: 'POST',
    credentials: 'same-origin',
    headers: csrfHeader(),
  }).catch(() => undefined);
  window.location.assign('/auth/login');
}
