import { Link, type LinkProps } from '@tanstack/react-router';
import { NavCount, NavGroup, useFormat } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { may, useViewer, type Permission } from '../../features/viewer/viewer.queries.js';
import type { shellDe } from './shell.texts.js';

interface Entry {
  readonly to: LinkProps['to'];
  readonly label: keyof typeof shellDe;
  readonly permission: Permission;
  readonly exact?: boolean;
}

interface Group {
  readonly title: 'groupOwn' | 'groupWorkingGroup' | 'groupRegister' | 'groupOperations';
  readonly entries: readonly Entry[];
}

/** Grouped by task. A later screen adds one line here. */
const GROUPS: readonly Group[] = [
  {
    title: 'groupOwn',
    entries: [
      { to: '/tasks', label: 'tasks', permission: 'register.read' },
      { to: '/acknowledgements', label: 'acknowledgements', permission: 'policy.acknowledge' },
    ],
  },
  {
    title: 'groupWorkingGroup',
    entries: [
      { to: '/overview', label: 'overview', permission: 'overview.read' },
      { to: '/findings', label: 'findings', permission: 'finding.read' },
      { to: '/exemptions', label: 'exemptions', permission: 'exemption.read' },
      { to: '/policies', label: 'policies', permission: 'finding.read' },
      { to: '/rules', label: 'rules', permission: 'finding.read' },
    ],
  },
  {
    title: 'groupRegister',
    entries: [
      { to: '/authorities', label: 'authorities', permission: 'register.read' },
      { to: '/accounts', label: 'accounts', permission: 'register.read' },
      { to: '/people', label: 'people', permission: 'person.read' },
      { to: '/reviews', label: 'reviews', permission: 'review.read' },
      { to: '/requests', label: 'requests', permission: 'person.read' },
      { to: '/offboardings', label: 'offboardings', permission: 'offboarding.read' },
      { to: '/covers', label: 'covers', permission: 'person.read' },
      { to: '/devices', label: 'devices', permission: 'device.read' },
      { to: '/trainings', label: 'trainings', permission: 'register.read' },
    ],
  },
  {
    title: 'groupOperations',
    entries: [
      { to: '/imports', label: 'imports', permission: 'import.run' },
      { to: '/jobs', label: 'jobs', permission: 'jobs.read' },
    ],
  },
];

/** Only what the viewer may open. */
export function Navigation(): ReactElement {
  const { t } = useTranslation('shell');
  const viewer = useViewer();
  const groups = GROUPS.map((group) => ({
    ...group,
    entries: group.entries.filter(({ permission }) => may(viewer, permission)),
  }));
  return (
    <>
      {groups
        .filter(({ entries }) => entries.length > 0)
        .map(({ title, entries }) => (
          <NavGroup key={title} title={t(title)}>
            {entries.map((entry) => (
              <Link
                key={entry.label}
                to={entry.to}
                activeOptions={{ exact: entry.exact, includeSearch: false }}
              >
                {t(entry.label)}
                {entry.label === 'findings' && <OpenFindings count={viewer.openFindings} />}
              </Link>
            ))}
          </NavGroup>
        ))}
    </>
  );
}

function OpenFindings({ count }: { count: number }): ReactElement | null {
  const { t } = useTranslation('shell');
  const format = useFormat();
  if (count === 0) return null;
  return <NavCount value={format.number(count)} label={t('openFindings')} />;
}
