import { IMPORT_KINDS, type ImportKind } from '@vieraugen/domain';
import { buttonClass, Icon, SelectField } from '@vieraugen/ui';
import { useState, type DragEvent, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportSteps } from './use-import.js';

const ACCEPTED = '.csv,.txt,.xlsx,text/csv';

/** What kind of list, and which file: by button or by dropping it. */
export function ImportStart({ steps }: { steps: ImportSteps }): ReactElement {
  const { t } = useTranslation(['imports', 'vocabulary']);
  const kinds = IMPORT_KINDS.map((value) => ({
    value,
    label: t(`vocabulary:importKind.${value}`),
  }));
  return (
    <div className="va-stack">
      <div className="va-filters">
        <SelectField
          id="kind"
          label={t('imports:kind')}
          value={steps.kind}
          choices={kinds}
          empty={false}
          onChange={(kind) => steps.choose({ kind: kind as ImportKind })}
        />
        <a
          className={buttonClass({ variant: 'quiet' })}
          href={`/api/imports/template/${steps.kind.toLowerCase()}.csv`}
          download
        >
          <Icon name="download" />
          {t('imports:template')}
        </a>
      </div>
      <FileDrop steps={steps} />
    </div>
  );
}

function FileDrop({ steps }: { steps: ImportSteps }): ReactElement {
  const { t } = useTranslation('imports');
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file) steps.choose({ file });
  };
  return (
    <label
      className={over ? 'va-drop va-drop--over' : 'va-drop'}
      onDragOver={(event) => {
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={drop}
    >
      <input
        type="file"
        className="va-sr"
        accept={ACCEPTED}
        onChange={(event) => {
          const [file] = event.target.files ?? [];
          if (file) steps.choose({ file });
          // The same file may be chosen again after it was corrected.
          event.target.value = '';
        }}
      />
      <Icon name="file" />
      <span>
        <strong>{steps.file ? steps.file.name : t('choose')}</strong>
        <small className="va-muted">{steps.file ? t('chooseOther') : t('chooseHint')}</small>
      </span>
    </label>
  );
}
