import { Fragment, type ReactElement } from 'react';

/** Lets a long handle or address break after its own joints, and nowhere else. */
export function Breakable({ text }: { text: string }): ReactElement {
  const parts = text.split(/(?<=[@_./-])/u);
  return (
    <>
      {parts.map((part, index) => (
        <Fragment key={index}>
          {part}
          {index < parts.length - 1 && <wbr />}
        </Fragment>
      ))}
    </>
  );
}
