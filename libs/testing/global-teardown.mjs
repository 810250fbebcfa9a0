import { rm } from 'node:fs/promises';

export default async function tearDown() {
  globalThis.__vieraugenUsers -= 1;
  if (globalThis.__vieraugenUsers > 0) return;
  const { server, folder } = globalThis.__vieraugenTestServer;
  await server.stop();
  await rm(folder, { recursive: true, force: true });
}
