export { type Io, processIo } from './io.ts';
export { exitCodes, runCommand } from './runCommand.ts';
