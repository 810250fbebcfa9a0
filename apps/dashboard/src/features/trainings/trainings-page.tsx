import { Link, type LinkProps } from '@tanstack/react-router';
import { Page, TabNav } from '@vieraugen/ui';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useTitle } from '../../lib/use-title.js';
import { may, type Permission, useViewer, type Viewer } from '../viewer/viewer.queries.js';
import type { trainingsDe } from './trainings.texts.de.js';

interface Part {
  readonly to: LinkProps['to'];
  readonly label: keyof typeof trainingsDe;
  readonly permission: Permission;
}

const PARTS = [
  { to: '/trainings/needs', label: 'tabNeeds', permission: 'training.read' },
  { to: '/trainings/decide', label: 'tabDecide', permission: 'training.record' },
  { to: '/trainings/own', label: 'tabOwn', permission: 'training.declare' },
  { to: '/trainings/coverage', label: 'tabCoverage', permission: 'overview.read' },
  { to: '/trainings/measures', label: 'tabMeasures', permission: 'register.read' },
  { to: '/trainings/catalogue', label: 'tabCatalogue', permission: 'register.read' },
] as const satisfies readonly Part[];

/** Where trainings begin for a viewer: at what they have to do. */
export function firstPart(viewer: Viewer): (typeof PARTS)[number]['to'] {
  return PARTS.find(({ permission }) => may(viewer, permission))?.to ?? '/trainings/catalogue';
}

interface TrainingsPageProps {
  part: (typeof PARTS)[number]['label'];
  sub: string;
  actions?: ReactNode;
  children: ReactNode;
}

/** One part of the trainings, with the way to the others. */
export function TrainingsPage({ part, sub, actions, children }: TrainingsPageProps): ReactElement {
  const { t } = useTranslation('trainings');
  const viewer = useViewer();
  const parts = PARTS.filter(({ permission }) => may(viewer, permission));
  useTitle(t(part), t('title'));
  return (
    <Page title={t('title')} sub={sub} actions={actions}>
      <TabNav label={t('tabs')}>
        {parts.map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }} resetScroll={false}>
            {t(label)}
          </Link>
        ))}
      </TabNav>
      {children}
    </Page>
  );
}
