import { playScenarios } from './scenario-play';

playScenarios('name');
