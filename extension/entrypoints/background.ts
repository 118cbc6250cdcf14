import { defineBackground } from 'wxt/utils/define-background';
import { setupBackground } from '../background/setup.ts';

export default defineBackground(setupBackground);
