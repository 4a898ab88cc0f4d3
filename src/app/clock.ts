import { createSignal, onCleanup } from 'solid-js';
import { localDate } from '../domain/calendar/dates';
import type { IsoDate } from '../domain/values/field';

/** Today's local date, kept true over midnight and after the laptop has slept. */
export function createToday(): () => IsoDate {
  const [today, setToday] = createSignal(localDate(new Date()));
  const look = () => setToday(localDate(new Date()));
  const timer = setInterval(look, 30_000);
  document.addEventListener('visibilitychange', look);
  onCleanup(() => {
    clearInterval(timer);
    document.removeEventListener('visibilitychange', look);
  });
  return today;
}
