export { reachedBy, signInOptions } from './account-settings.ts';
export { baseMapOf } from './base-map.ts';
export { messengersOf } from './messengers/messengers.ts';
export { readSettings, SETTINGS, type Settings } from './settings.ts';
export { type RunningServer, type ServerOptions, startServer } from './start-server.ts';
export { untilStopped } from './until-stopped.ts';
