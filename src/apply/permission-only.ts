import { isProblem } from '../problem';

/** For a rehearsal of something that earlier steps still have to make possible: only its permission counts. */
export async function permissionOnly(rehearse: () => Promise<void>): Promise<void> {
  try {
    await rehearse();
  } catch (error) {
    const passes = ['conflict', 'quota-reached', 'invalid-request', 'not-found', 'refused'];
    if (!isProblem(error) || !passes.includes(error.code)) throw error;
  }
}
