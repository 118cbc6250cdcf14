import { openDoorPage } from '../../open-door-page.ts';

void openDoorPage('window');
