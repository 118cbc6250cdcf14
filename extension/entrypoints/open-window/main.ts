// What the toolbar button opens in Firefox where a window is wanted: it opens that, and goes.
import { openWindow } from '../../background/doors.ts';

void openWindow().then(() => window.close());
