// Where the device is, asked at a press: an outcode is made of it, and where it is, is kept nowhere.
import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Point } from '../record/service.ts';
import type { FieldProblem, LocationFault, StepProblem } from './finder-page.ts';

/** Asks a device where it is; rejects where the question could not be put. */
export type AskDevice = () => Promise<Point | LocationFault>;

/**
 * Puts the outcode that the device is in into `near`. `ask` is null where there is nothing to ask; `outcodeOf` rejects where
 * places cannot be had, and answers null where none is near.
 */
export function createOwnLocation(
  ask: AskDevice | null,
  near: Signal<string>,
  outcodeOf: (point: Point) => Promise<string | null>,
) {
  const locating = signal(false);
  const told = signal<{ outcode: string } | LocationFault | null>(null);
  async function locate(askDevice: AskDevice): Promise<void> {
    if (locating.value) return;
    locating.value = true;
    const found = await askDevice()
      .then(async (where): Promise<typeof told.value> => {
        if (typeof where === 'string') return where;
        const outcode = await outcodeOf(where);
        return outcode === null ? 'abroad' : { outcode };
      })
      .catch((): LocationFault => 'unavailable');
    batch(() => {
      locating.value = false;
      told.value = found;
      if (typeof found === 'object' && found !== null) near.value = found.outcode;
    });
  }
  return {
    locate: ask && (() => locate(ask)),
    locating,
    /** The outcode that was put into the box, until somebody asks. */
    located: computed(() => (typeof told.value === 'object' ? (told.value?.outcode ?? null) : null)),
    /** What to put right, where `before` was to be before the device was asked: of the place, the device tells newer things. */
    problemAfter<Before extends StepProblem>(before: Before | null): Before | FieldProblem | null {
      if (typeof told.value === 'string') return { field: 'place', code: told.value };
      return told.value !== null && before?.field === 'place' ? null : before;
    },
    forget() {
      told.value = null;
    },
  };
}
