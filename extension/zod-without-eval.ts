// Goes before any schema is used: Zod otherwise tries whether it may build code from text, which our policy reports as a breach.
import { config } from 'zod';

config({ jitless: true });
