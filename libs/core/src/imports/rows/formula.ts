const NUMBER_LIKE = /^[+-][\d\s()./-]*$/;
const HANDLE = /^@[\w.-]+(?:@[\w.-]+)?$/;
/** A function call, a call of another program, a reference to a cell, or arithmetic. */
const COMPUTES = /[(|!]|^[+-]\s*\$?[a-z]{1,3}\$?\d|^[+-]\s*[\d.,]+\s*[-+*/^%]/i;

/**
 * Whether a spreadsheet would compute this text instead of showing it. Handles (`@amt`), telephone
 * numbers (`+49 351 …`) and lists (`- Referat 21`) are what they look like.
 */
export function looksLikeFormula(text: string): boolean {
  const plain = text.trim().normalize('NFKC');
  switch (plain[0]) {
    case '=':
      return true;
    case '+':
    case '-':
      return !NUMBER_LIKE.test(plain) && COMPUTES.test(plain);
    case '@':
      return !HANDLE.test(plain) && COMPUTES.test(plain);
    default:
      return false;
  }
}
