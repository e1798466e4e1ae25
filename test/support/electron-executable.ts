import { electronRuntime } from '../../tools/electron-runtime'

/** The Electron the tests drive: what the runner found, else found here. */
export async function electronExecutable(): Promise<string> {
  const given = process.env['SIAGA_ELECTRON_EXECUTABLE']
  return given === undefined || given === '' ? (await electronRuntime()).executable : given
}
