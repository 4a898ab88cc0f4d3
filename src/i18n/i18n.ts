/**
 * The messages of the interface. A catalogue is a plain typed object of texts and functions that
 * make texts; the Danish one sets the type, so that another language misses nothing.
 */
import { createSignal } from 'solid-js';
import { da } from './da';

export type Messages = typeof da;

const [messages, setMessages] = createSignal<Messages>(da);

/** The messages of the language in use (reactive). */
export const t = messages;
export { setMessages };
