import { useQuery } from '@tanstack/react-query';
import { SelectField, useFormat, useNow } from '@vieraugen/ui';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl } from '../../lib/forms/fields.js';
import { useBilingual } from '../rules/rule-text.js';
import { catalogueQuery } from './trainings.queries.js';

/** Picks the version of a training that was held, those in force first, inside a form's `AppField`. */
export function ModuleField({ label }: { label: string }): ReactElement {
  const { t } = useTranslation('trainings');
  const pick = useBilingual();
  const format = useFormat();
  const now = useNow();
  const control = useControl<string>(label);
  const { data = [] } = useQuery(catalogueQuery);
  const begun = data.filter(({ valid }) => Date.parse(valid.from) <= now);
  const isOver = (to: string | null) => to !== null && Date.parse(to) <= now;
  const inOrder = [
    ...begun.filter(({ valid }) => !isOver(valid.to)),
    ...begun.filter(({ valid }) => isOver(valid.to)),
  ];
  const choices = inOrder.map(({ id, titleDe, titleEn, version, valid }) => {
    const said = { title: pick(titleDe, titleEn), version };
    const until = valid.to && isOver(valid.to) ? format.end(valid.to) : null;
    const text = until
      ? t('moduleVersionUntil', { ...said, date: until })
      : t('moduleVersion', said);
    return { value: id, label: text };
  });
  return <SelectField label={label} {...control} choices={choices} />;
}
