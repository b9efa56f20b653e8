import { playScenarios } from './scenario-play';

playScenarios('path');
