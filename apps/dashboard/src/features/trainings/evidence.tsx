import { Icon } from '@vieraugen/ui';
import type { ReactElement } from 'react';

interface EvidenceProps {
  evidence: {
    readonly id: string;
    readonly fileName: string | null;
    readonly statement: string | null;
  } | null;
}

/** A file to open, or what was stated. */
export function Evidence({ evidence }: EvidenceProps): ReactElement {
  if (!evidence) return <>–</>;
  if (!evidence.fileName) return <>{evidence.statement}</>;
  return (
    <a href={`/api/evidence/${evidence.id}`} download>
      <Icon name="file" />
      {evidence.fileName}
    </a>
  );
}
