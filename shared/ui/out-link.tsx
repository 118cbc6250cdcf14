import type { SignpostLink } from '../explain/signpost.ts';
import type { Words } from '../words/words.ts';
import { Icon, type IconName } from './icon.tsx';

interface Props {
  icon: IconName;
  label: string;
  link: SignpostLink;
}

/** A way out to somebody else's page or letter box, which is told nothing of the page it was found on. */
function OutLink({ icon, label, link }: Props) {
  return (
    <a class="fp-link" href={link.href} rel="noopener noreferrer" referrerpolicy="no-referrer">
      <Icon name={icon} />
      <span>
        {label}: <bdi>{link.text}</bdi>
      </span>
    </a>
  );
}

interface ContactProps {
  words: Pick<Words, 'card'>;
  website: SignpostLink | null;
  email: SignpostLink | null;
}

/** The ways to a service that are not by phone, as far as it has them. */
export function OutLinks({ words, website, email }: ContactProps) {
  return (
    <>
      {website !== null && <OutLink icon="out" label={words.card.website} link={website} />}
      {email !== null && <OutLink icon="email" label={words.card.email} link={email} />}
    </>
  );
}

/** A link to who vouches for something, by its address: on paper it can still be followed. */
export function SourceLink({ href }: { href: string }) {
  return (
    <a href={href} rel="noopener noreferrer" referrerpolicy="no-referrer">
      <bdi>{new URL(href).hostname.replace(/^www\./, '')}</bdi>
    </a>
  );
}
