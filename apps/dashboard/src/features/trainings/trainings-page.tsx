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
  /** All of them. */
  readonly permissions: readonly Permission[];
}

const PARTS = [
  { to: '/trainings/needs', label: 'tabNeeds', permissions: ['training.read', 'names.read'] },
  { to: '/trainings/decide', label: 'tabDecide', permissions: ['training.record'] },
  { to: '/trainings/own', label: 'tabOwn', permissions: ['training.declare'] },
  { to: '/trainings/coverage', label: 'tabCoverage', permissions: ['overview.read'] },
  { to: '/trainings/measures', label: 'tabMeasures', permissions: ['register.read'] },
  { to: '/trainings/catalogue', label: 'tabCatalogue', permissions: ['register.read'] },
] as const satisfies readonly Part[];

/** Where trainings begin for a viewer: at what they have to do. */
export function firstPart(viewer: Viewer): (typeof PARTS)[number]['to'] {
  return partsOf(viewer)[0]?.to ?? '/trainings/catalogue';
}

/** Who sees nobody's training by function has no use for a list of people. */
function partsOf(viewer: Viewer): readonly (typeof PARTS)[number][] {
  return PARTS.filter(({ permissions }) => permissions.every((one) => may(viewer, one)));
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
  useTitle(t(part), t('title'));
  return (
    <Page title={t('title')} sub={sub} actions={actions}>
      <TabNav label={t('tabs')}>
        {partsOf(viewer).map(({ to, label }) => (
          <Link key={to} to={to} activeOptions={{ includeSearch: false }} resetScroll={false}>
            {t(label)}
          </Link>
        ))}
      </TabNav>
      {children}
    </Page>
  );
}
