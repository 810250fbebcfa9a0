import { Link, type LinkProps } from '@tanstack/react-router';
import { Icon, Notice, Section, type IconName } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useBilingual } from '../rules/rule-text.js';
import { useMay } from '../viewer/viewer.queries.js';
import type { FindingDetail } from './findings.queries.js';

type Piece = FindingDetail['evidence'][number];

/** Why, as one sentence, and the rows that decided it. */
export function FindingEvidence({ finding }: { finding: FindingDetail }): ReactElement {
  const { t } = useTranslation('findings');
  const pick = useBilingual();
  const tone =
    finding.result === 'VIOLATED' ? 'bad' : finding.result === 'COMPLIANT' ? 'ok' : 'unk';
  return (
    <Section title={t('why')}>
      <Notice tone={tone}>
        <p>{pick(finding.reasonDe, finding.reasonEn)}</p>
      </Notice>
      <h3>{t('evidence')}</h3>
      {finding.evidence.length === 0 ? (
        <p className="va-muted">{t('evidenceEmpty')}</p>
      ) : (
        <ul className="va-lines va-lines--icon">
          {finding.evidence.map((piece) => (
            <li key={`${piece.entity} ${piece.entityId}`}>
              <Icon name={iconOf(piece.entity)} />
              <EvidenceLink piece={piece} accountId={finding.account?.id}>
                {pick(piece.labelDe, piece.labelEn)}
              </EvidenceLink>
            </li>
          ))}
        </ul>
      )}
    </Section>
  );
}

interface EvidenceLinkProps {
  piece: Piece;
  accountId: string | undefined;
  children: string;
}

function EvidenceLink({ piece, accountId, children }: EvidenceLinkProps): ReactElement {
  const mayOpenDevices = useMay('device.read');
  const target = targetOf(piece, accountId);
  const isOpen = mayOpenDevices || singular(piece.entity) !== 'DEVICE';
  return target && isOpen ? <Link {...target}>{children}</Link> : <>{children}</>;
}

const TABS = {
  ACCESS_GRANT: 'access',
  CREDENTIAL: 'access',
  CREDENTIAL_EVENT: 'access',
  SECOND_FACTOR: 'access',
  CONNECTED_APP: 'access',
  ACTION: 'actions',
  ACCOUNT_ACTION: 'actions',
  DEVICE_USE: 'devices',
} as const;

/** Where a row of the record is shown. Persons have no page here: they appear at their account. */
function targetOf({ entity, entityId }: Piece, accountId: string | undefined): LinkProps | null {
  const kind = singular(entity);
  if (kind === 'AUTHORITY')
    return { to: '/authorities/$authorityId', params: { authorityId: entityId } };
  if (kind === 'DEVICE') return { to: '/devices/$deviceId', params: { deviceId: entityId } };
  if (kind === 'ACCOUNT') return { to: '/accounts/$accountId', params: { accountId: entityId } };
  if (!accountId) return null;
  const tab = TABS[kind as keyof typeof TABS];
  return { to: '/accounts/$accountId', params: { accountId }, search: tab ? { tab } : {} };
}

function iconOf(entity: string): IconName {
  const kind = singular(entity);
  if (kind.includes('DEVICE')) return 'device';
  if (kind.includes('ACTION')) return 'at';
  if (kind.includes('AUTHORIZATION') || kind.includes('PERSON')) return 'person';
  if (kind === 'AUTHORITY') return 'building';
  return kind === 'ACCOUNT' ? 'at' : 'key';
}

/** The server may name a row by its type or by its table. */
function singular(entity: string): string {
  return entity
    .toUpperCase()
    .replace(/IES$/u, 'Y')
    .replace(/([^S])S$/u, '$1');
}
