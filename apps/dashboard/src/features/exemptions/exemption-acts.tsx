import { Button } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { DecideExemptionDialog, type Verdict } from './decide-dialog.js';
import type { ExemptionDetail } from './exemptions.queries.js';

type Decidable = Pick<ExemptionDetail, 'id' | 'canDecide' | 'canWithdraw'>;

/** What the viewer can do about an exemption now. */
export function ExemptionActs({
  exemption,
  small,
}: {
  exemption: Decidable;
  small?: boolean;
}): ReactElement {
  const { t } = useTranslation('exemptions');
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const offered: readonly Verdict[] = [
    ...(exemption.canDecide ? (['approve', 'refuse'] as const) : []),
    ...(exemption.canWithdraw ? (['withdraw'] as const) : []),
  ];
  return (
    <>
      {offered.map((one) => (
        <Button
          key={one}
          small={small}
          variant={one === 'approve' ? 'primary' : 'secondary'}
          onClick={() => setVerdict(one)}
        >
          {t(one)}
        </Button>
      ))}
      {verdict && (
        <DecideExemptionDialog
          verdict={verdict}
          id={exemption.id}
          onClose={() => setVerdict(null)}
        />
      )}
    </>
  );
}
