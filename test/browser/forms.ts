import type { Locator, Page } from 'playwright-core';

/**
 * What is put into a field of ours, by what the field is: words are typed or chosen, a yes is ticked,
 * one of many is looked for, a day is typed digit by digit as it is read.
 */
export type Answer =
  | string
  | boolean
  | { readonly find: string }
  | { readonly choose: string }
  | { readonly type: `${string}.${string}.${string}` }
  | { readonly file: { name: string; mimeType: string; buffer: Buffer } };
export type Answers = Readonly<Record<string, Answer>>;

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** A label, whether or not the field is optional. */
const labelled = (label: string): RegExp => new RegExp(`^${escaped(label)}\\s*(freiwillig)?$`);
/** A label that is followed by its hint. */
const begins = (label: string): RegExp => new RegExp(`^${escaped(label)}`);

/** Fills in fields of ours by their labels, as somebody would who reads them. */
export async function fillIn(form: Locator, answers: Answers): Promise<void> {
  for (const [label, answer] of Object.entries(answers)) await fillField(form, label, answer);
}

async function fillField(form: Locator, label: string, answer: Answer): Promise<void> {
  if (typeof answer === 'string') return write(form.getByLabel(labelled(label)), answer);
  if (typeof answer === 'boolean')
    return form.getByRole('checkbox', { name: begins(label) }).setChecked(answer);
  if ('find' in answer) return pick(form, label, answer.find);
  if ('choose' in answer)
    return form
      .getByRole('group', { name: labelled(label) })
      .getByRole('radio', { name: begins(answer.choose) })
      .check();
  if ('file' in answer) return form.getByLabel(labelled(label)).setInputFiles(answer.file);
  return typeDate(form.getByRole('group', { name: labelled(label) }).first(), answer.type);
}

async function write(field: Locator, text: string): Promise<void> {
  const isSelect = await field.evaluate((element) => element.tagName === 'SELECT');
  await (isSelect ? field.selectOption({ label: text }) : field.fill(text));
}

async function pick(form: Locator, label: string, text: string): Promise<void> {
  await form.getByRole('combobox', { name: labelled(label) }).fill(text);
  await form.page().getByRole('option', { name: text }).first().click();
}

/** The parts of a date jump on by themselves, so that it is typed in one go. */
async function typeDate(field: Locator, text: string): Promise<void> {
  await field.getByRole('spinbutton').first().click();
  await field.page().keyboard.type(text.replace(/\D/g, ''));
}

/**
 * Opens a window with a button, fills it in and sends it; it closes when the server has said yes. What
 * it says else is thrown.
 */
export async function inDialog(
  page: Page,
  open: Locator,
  answers: Answers,
  send: string,
): Promise<void> {
  await open.click();
  const dialog = page.getByRole('dialog').last();
  await fillIn(dialog, answers);
  await dialog.getByRole('button', { name: send, exact: true }).click();
  const refusal = dialog.getByRole('alert');
  await Promise.any([dialog.waitFor({ state: 'hidden' }), refusal.waitFor()]);
  if (await refusal.isVisible()) throw new Error(await refusal.innerText());
}

/** Fills in the form of a page and sends it; what was made has a page of its own. */
export async function onPage(page: Page, answers: Answers, send: string): Promise<void> {
  const form = page.locator('main form');
  const before = page.url();
  await fillIn(form, answers);
  await form.getByRole('button', { name: send, exact: true }).click();
  const refusal = form.getByRole('alert');
  await Promise.any([page.waitForURL((url) => url.href !== before), refusal.waitFor()]);
  if (await refusal.isVisible()) throw new Error(await refusal.innerText());
}
