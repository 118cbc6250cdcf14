import type { ComponentChildren } from 'preact';
import { Icon, type IconName } from './icon.tsx';

/** Something a person should know before reading on. */
export function Notice({ icon, children }: { icon: IconName; children: ComponentChildren }) {
  return (
    <div class="fp-notice" part="notice">
      <Icon name={icon} />
      <div>{children}</div>
    </div>
  );
}

/** The promise about what is typed, in the same words wherever something can be typed. */
export function PrivacyLine({ words }: { words: string }) {
  return (
    <p class="fp-private fp-noprint">
      <Icon name="lock" />
      <span>{words}</span>
    </p>
  );
}
