import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query';
import { ComboField, type ComboOption } from '@vieraugen/ui';
import { useState, type ReactElement } from 'react';
import { useControl, type FormFieldProps } from '../../lib/forms/fields.js';
import { execute } from '../../lib/graphql/execute.js';
import { useDebounced } from '../../lib/use-debounced.js';
import { FindPeopleDocument } from './people-search.graphql.js';

const findPeople = (search: string, authorityId: string | undefined) =>
  queryOptions({
    queryKey: ['person', 'find', search, authorityId ?? null],
    queryFn: async ({ signal }): Promise<ComboOption[]> => {
      const { people } = await execute(FindPeopleDocument, { search, authorityId }, signal);
      return people.edges.map(({ node }) => ({
        id: node.id,
        label: node.functionLabel,
        detail: node.authority.shortName ?? node.authority.name,
      }));
    },
    placeholderData: keepPreviousData,
  });

interface PersonFieldProps extends FormFieldProps {
  /** Only people of this authority. */
  authorityId?: string;
  placeholder?: string;
  /** What stands in the box at first, when the form starts with a person. */
  startText?: string;
}

/** Picks a person by function, inside a form's `AppField`. */
export function PersonField({
  authorityId,
  startText = '',
  ...props
}: PersonFieldProps): ReactElement {
  const control = useControl<string>(props.label);
  const [text, setText] = useState(startText);
  const [chosen, setChosen] = useState(startText);
  const search = useDebounced(text === chosen ? '' : text);
  const { data = [], isFetching } = useQuery(findPeople(search, authorityId));
  return (
    <ComboField
      {...props}
      {...control}
      options={data}
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
