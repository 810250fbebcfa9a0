import { Link } from '@tanstack/react-router';
import { Button, buttonClass, ErrorState, Page } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ApiError, UNREACHABLE } from '../graphql/api-error.js';
import { useTitle } from '../use-title.js';
import { useSentence } from './use-sentence.js';

interface FailureProps {
  error: unknown;
  onRetry: () => void;
}

/** What went wrong, and the one step that helps: another try, a newer page, or the way back. */
export function Failure({ error, onRetry }: FailureProps): ReactElement {
  const { t } = useTranslation('common');
  const sentence = useSentence();
  if (isOutdated(error)) {
    return (
      <ErrorState
        title={t('outdatedTitle')}
        message={t('outdatedText')}
        action={
          <Button icon="refresh" onClick={() => window.location.reload()}>
            {t('reload')}
          </Button>
        }
      />
    );
  }
  if (isRefused(error)) {
    return (
      <ErrorState
        title={t('notAllowedHere')}
        message={sentence(error)}
        action={
          <Link to="/" className={buttonClass()}>
            {t('toStart')}
          </Link>
        }
      />
    );
  }
  const away = !(error instanceof ApiError) || error.code === UNREACHABLE;
  return (
    <ErrorState
      title={away ? t('unreachableTitle') : undefined}
      message={sentence(error)}
      onRetry={onRetry}
    />
  );
}

/** The same where nothing else is on the screen: it names itself, like every screen. */
export function WholeFailure({ error, onRetry }: FailureProps): ReactElement {
  const { t } = useTranslation('common');
  const title = t(isRefused(error) ? 'notAllowedTitle' : 'failedTitle');
  useTitle(title);
  return (
    <Page title={title}>
      <Failure error={error} onRetry={onRetry} />
    </Page>
  );
}

function isRefused(error: unknown): boolean {
  return error instanceof ApiError && error.code === 'NOT_ALLOWED';
}

/** The server speaks another version than this page, or the page's parts are gone. */
export function isOutdated(error: unknown): boolean {
  if (error instanceof ApiError) return error.code === 'GRAPHQL_VALIDATION_FAILED';
  return (
    error instanceof Error && /dynamically imported module|module script/iu.test(error.message)
  );
}
