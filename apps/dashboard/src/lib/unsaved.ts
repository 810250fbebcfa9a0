/** How many forms on the screen hold something that was typed and is not saved yet. */
let forms = 0;

/** Says so of one form, until what it returns is called; the browser asks before it leaves then. */
export function holdUnsaved(): () => void {
  forms += 1;
  window.addEventListener('beforeunload', askFirst);
  return () => {
    forms -= 1;
    if (forms === 0) window.removeEventListener('beforeunload', askFirst);
  };
}

/** Whether leaving this page would lose what somebody has typed. */
export function hasUnsaved(): boolean {
  return forms > 0;
}

function askFirst(event: BeforeUnloadEvent): void {
  event.preventDefault();
}
