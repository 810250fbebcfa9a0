import type { ReactElement } from 'react';

interface SelectBoxProps {
  label: string;
  checked: boolean;
  partly?: boolean;
  onChange: (checked: boolean) => void;
}

export function SelectBox({ label, checked, partly, onChange }: SelectBoxProps): ReactElement {
  return (
    <label className="va-choice">
      <input
        type="checkbox"
        aria-label={label}
        checked={checked}
        ref={(box) => {
          if (box) box.indeterminate = Boolean(partly) && !checked;
        }}
        onChange={(event) => onChange(event.target.checked)}
      />
    </label>
  );
}
