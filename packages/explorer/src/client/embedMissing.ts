import { startEmbedFrame } from './embedFrame.ts';

startEmbedFrame();
