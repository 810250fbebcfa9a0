import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ComboField } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useControl, type FormFieldProps } from '../../lib/forms/fields.js';
import { execute } from '../../lib/graphql/execute.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { useDeviceLabel } from './device-label.js';
import { FindDevicesDocument } from './device-search.graphql.js';

const findDevices = (search: string, authorityId: string | undefined) =>
  queryOptions({
    queryKey: ['device', 'find', search, authorityId ?? null],
    queryFn: async ({ signal }) => {
      const { devices } = await execute(FindDevicesDocument, { search, authorityId }, signal);
      return devices.edges.map(({ node }) => node);
    },
    placeholderData: keepPreviousData,
  });

/** Picks a registered device, inside a form's `AppField`. */
export function DeviceField(props: FormFieldProps & { authorityId?: string }): ReactElement {
  const { t } = useTranslation('vocabulary');
  const { authorityId, ...rest } = props;
  const control = useControl<string>(props.label);
  const label = useDeviceLabel();
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState('');
  const search = useDebounced(text === chosen ? '' : text);
  const { data = [], isFetching } = useQuery(findDevices(search, authorityId));
  return (
    <ComboField
      {...rest}
      {...control}
      options={data.map((device) => ({
        id: device.id,
        label: label(device),
        detail: device.status && t(`deviceStatus.${device.status}`),
      }))}
      text={text}
      onText={setText}
      searching={isFetching}
      onChange={(id, option) => {
        control.onChange(id);
        setChosen(option?.label ?? '');
        setText(option?.label ?? '');
      }}
    />
  );
}
