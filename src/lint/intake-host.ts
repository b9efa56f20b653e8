import type { Value } from './value';

/** The host of `https://host:port/path`, `host:port` or `host`, in lower case and without a trailing dot. */
export function hostIn(text: string): string | undefined {
  const match = /^(?:[a-z]+:\/\/)?(?:[^@/\s]*@)?([\w-]+(?:\.[\w-]+)*)\.?(?::\d+)?(?:\/.*)?$/i.exec(
    text.trim(),
  );
  return match?.[1]?.toLowerCase();
}

/** Hosts of `additional_endpoints`: keys of a mapping, `Host` of list items, or the same as JSON in a variable. */
export function hostsOfEndpoints(value: Value): readonly string[] {
  switch (value.kind) {
    case 'map':
      return [...value.entries.keys()].flatMap(one);
    case 'list':
      return value.items.flatMap((item) => {
        if (item.kind !== 'map') return [];
        const host = item.entries.get('Host') ?? item.entries.get('host');
        return host?.kind === 'text' ? one(host.text) : [];
      });
    case 'text':
      return [...value.text.matchAll(/"(?:Host|host)"\s*:\s*"([^"]+)"|"(https?:\/\/[^"]+)"\s*:/g)].flatMap(
        (match) => one(match[1] ?? match[2] ?? ''),
      );
    case 'nothing':
    case 'unknown':
      return [];
  }
}

function one(text: string): readonly string[] {
  const host = hostIn(text);
  return host === undefined ? [] : [host];
}

/**
 * The Agent turns the web application's host, in any of its spellings, into its own versioned one.
 * Source: `domainRegexp` in pkg/config/utils/endpoints.go of datadog-agent.
 */
export function asAgentSends(host: string): string {
  return host.replace(
    /^app(?:\.mrf)?\.((?:[a-z]{2,}\d{1,2}\.)?(?:datad(?:oghq|0g)\.(?:com|eu)|ddog-gov\.com))$/,
    '7-80-0-app.agent.$1',
  );
}
