import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import type { PublicTongue } from '../words/words.ts';
import { ExtraIcon } from './extra-icon.tsx';

interface Props extends PublicTongue {
  /** What is read, one text for each breath. */
  texts: readonly string[];
}

/** Reads the list to somebody who presses for it, in a voice of the device itself; absent where it has none of this language. */
export function ReadAloud({ words, lang, texts }: Props) {
  const voices = useSignal(deviceVoices());
  /** What is being read; null while nothing is. */
  const reading = useSignal<readonly string[] | null>(null);
  const whole = texts.join('\n');
  function stop(): void {
    // Only what we began ourselves is ended.
    if (reading.value !== null) speechSynthesis.cancel();
    reading.value = null;
  }
  useEffect(() => {
    if (!('speechSynthesis' in window)) return;
    const renew = () => {
      voices.value = deviceVoices();
    };
    renew();
    speechSynthesis.addEventListener('voiceschanged', renew);
    return () => speechSynthesis.removeEventListener('voiceschanged', renew);
  }, []);
  useEffect(() => {
    window.addEventListener('pagehide', stop);
    return () => {
      window.removeEventListener('pagehide', stop);
      stop();
    };
  }, [whole, lang]);

  const own = voices.value.filter((voice) => voice.lang.slice(0, 2).toLowerCase() === lang);
  const voice = own.find((each) => /gb$/i.test(each.lang)) ?? own[0];
  if (voice === undefined) return null;
  const start = () => {
    speechSynthesis.cancel();
    reading.value = texts;
    const isOver = () => {
      if (reading.value === texts) reading.value = null;
    };
    texts.forEach((text, index) => {
      const utterance = new SpeechSynthesisUtterance(text);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      utterance.onerror = isOver;
      if (index === texts.length - 1) utterance.onend = isOver;
      speechSynthesis.speak(utterance);
    });
  };
  const isReading = reading.value !== null;
  return (
    <button type="button" class="fp-link fp-noprint" onClick={isReading ? stop : start}>
      <ExtraIcon name={isReading ? 'stop' : 'sound'} />
      <span>{isReading ? words.later.stopReading : words.later.read}</span>
    </button>
  );
}

/** Voices that speak on the device: the others send what they read to their maker. */
function deviceVoices(): SpeechSynthesisVoice[] {
  if (!('speechSynthesis' in globalThis)) return [];
  return speechSynthesis.getVoices().filter(({ localService }) => localService);
}
