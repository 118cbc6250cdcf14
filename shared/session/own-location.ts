// Where the device is, asked at a press: an outcode is made of it, and where it is, is kept nowhere.
import { batch, computed, type Signal, signal } from '@preact/signals';
import type { Point } from '../record/service.ts';
import type { FieldProblem, LocationFault, StepProblem } from './finder-page.ts';

/** Asks a device where it is; rejects where the question could not be put. */
export type AskDevice = () => Promise<Point | LocationFault>;

/** What came of it: the outcode that is in the box since, or why there is none. */
type Told = { outcode: string } | LocationFault;

/**
 * Puts the outcode that the device is in into `near`. `ask` is null where there is nothing to ask; `outcodeOf` rejects where
 * places cannot be had, and answers null where none is near.
 */
export function createOwnLocation(
  ask: AskDevice | null,
  near: Signal<string>,
  outcodeOf: (point: Point) => Promise<string | null>,
) {
  /** The question that is on its way, with what was in the box when it was put. */
  const asked = signal<{ before: string } | null>(null);
  /** Nobody waits for it any more who has typed since. */
  const locating = computed(() => asked.value?.before === near.value);
  const told = signal<Told | null>(null);
  async function locate(askDevice: AskDevice): Promise<void> {
    if (locating.value) return;
    const own = { before: near.value };
    asked.value = own;
    const found = await askDevice()
      .then(async (where): Promise<Told> => {
        if (typeof where === 'string') return where;
        const outcode = await outcodeOf(where);
        return outcode === null ? 'abroad' : { outcode };
      })
      .catch((): Told => 'unavailable');
    if (asked.value !== own) return;
    batch(() => {
      if (locating.value) {
        told.value = found;
        if (typeof found === 'object') near.value = found.outcode;
      }
      asked.value = null;
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
    /** What is still on its way is let go. */
    forget() {
      asked.value = null;
      told.value = null;
    },
  };
}
