import { mountFinder } from '../../mount-finder.tsx';

void mountFinder('panel');
