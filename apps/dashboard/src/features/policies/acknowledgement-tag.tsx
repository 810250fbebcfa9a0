import { Tag, type IconName, type Tone } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

interface AcknowledgementTagProps {
  summary: {
    readonly state: 'ALL' | 'SOME' | 'NONE' | 'NOBODY_CONCERNED';
    readonly percent: number | null;
  };
}

const LOOKS: Readonly<
  Record<AcknowledgementTagProps['summary']['state'], readonly [Tone, IconName]>
> = {
  ALL: ['ok', 'ok'],
  SOME: ['warn', 'warn'],
  NONE: ['bad', 'bad'],
  NOBODY_CONCERNED: ['none', 'dash'],
};

/** How far a version was taken note of: all, some or none; a share from five people on. */
export function AcknowledgementTag({ summary }: AcknowledgementTagProps): ReactElement {
  const { t } = useTranslation('policies');
  const { state, percent } = summary;
  const [tone, icon] = LOOKS[state];
  const word = t(`ackState.${state}`);
  return (
    <Tag tone={tone} icon={icon}>
      {percent === null || state !== 'SOME' ? word : t('ackPercent', { state: word, percent })}
    </Tag>
  );
}
