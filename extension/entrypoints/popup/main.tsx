import { mountAdviser } from '../../mount-adviser.tsx';

void mountAdviser('popup');
