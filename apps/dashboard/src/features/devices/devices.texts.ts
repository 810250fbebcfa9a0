export { devicesDe } from './devices.texts.de.js';
export { devicesEn } from './devices.texts.en.js';
