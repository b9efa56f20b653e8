import type { TextFormat } from '../format';
import { readAssignments } from '../notations/assignments';
import { tellOfAgent } from './agent-container';

/** One line of such a file: a comment, an assignment, or nothing. */
const line = /^(?:[ \t]*(?:[#;].*|(?:export[ \t]+)?[A-Za-z_]\w*=.*)?)$/;

/** Where nothing but the Agent's own variables stands. */
const agentsPlace = /datadog-agent[/\\]environment/;

/**
 * `/etc/datadog-agent/environment`, which systemd reads for the Agent since 7.45, and files of variables for its
 * container. A file of variables for applications is left alone.
 */
export const environmentFile: TextFormat = {
  name: 'environment file',
  read({ text, baseName, path }) {
    const isHostFile = baseName === 'environment' || agentsPlace.test(path);
    if (!isHostFile && !/(?:^|\.)env(?:\.|$)/.test(baseName)) return [];
    if (!text.split(/\r?\n/).every((written) => line.test(written))) return [];
    const written = readAssignments(text);
    const names = written.settings.map(({ name }) => name);
    if (!tellOfAgent(names) && !(agentsPlace.test(path) && names.length > 0)) return [];
    // On a host the Agent reads datadog.yaml as well.
    return [
      {
        format: 'environment file',
        runsIn: isHostFile ? 'anywhere' : 'containers',
        isPartial: isHostFile,
        ...written,
      },
    ];
  },
};
