import type { Choices } from './choices';
import { writeJson } from './write-json';
import { type Tree, writeYaml } from './write-yaml';

export interface Sample {
  readonly fileName: string;
  readonly text: string;
}

type Variables = Readonly<Record<string, string>>;

/** Logs on and not forced, and now and then a site that is none. */
function variablesOf(choose: Choices): Variables {
  return {
    ...(choose.seldom() ? { DD_TAGS: 'team:a env:b' } : {}),
    DD_LOGS_ENABLED: 'true',
    ...(choose.seldom()
      ? { DD_SITE: choose.one(['ap1.datadoghq.co', 'datadoghq.con', 'ap1.datadoghq.com']) }
      : {}),
    ...(choose.seldom() ? { DD_LOGS_CONFIG_FORCE_USE_HTTP: choose.one(['false', '']) } : {}),
    ...(choose.seldom() ? { DD_HOSTNAME: 'box' } : {}),
  };
}

function items(variables: Variables): readonly Tree[] {
  return Object.entries(variables).map(([name, value]) => ({ name, value }));
}

function upperItems(variables: Variables): readonly Tree[] {
  return Object.entries(variables).map(([Name, Value]) => ({ Name, Value }));
}

function strings(variables: Variables): readonly string[] {
  return Object.entries(variables).map(([name, value]) => `${name}=${value}`);
}

export function agentFile(choose: Choices): string {
  return [
    ...(choose.seldom() ? ['# the Agent', ''] : []),
    'logs_enabled: true',
    ...(choose.seldom() ? ['', '# more'] : []),
    ...choose.one([
      [],
      ['logs_config:'],
      ['logs_config:', '  batch_wait: 5', '  # here'],
      ['logs_config.batch_wait: 5'],
    ]),
    'apm_config:',
    '  enabled: true',
    ...(choose.seldom() ? ['site: ap1.datadoghq.co'] : []),
    '',
  ].join('\n');
}

function container(choose: Choices, env: Tree | undefined): Tree {
  return {
    name: 'agent',
    image: choose.one(['datadog/agent:7.60.1', 'gcr.io/datadoghq/agent:7', 'public.ecr.aws/datadog/agent']),
    ...(env === undefined ? {} : { env }),
    ...(choose.seldom() ? { ports: [{ containerPort: 8125 }] } : {}),
  };
}

function workload(choose: Choices): Tree {
  const application = { name: 'app', image: 'shop:1', env: items({ DD_SITE: 'nowhere', DD_SERVICE: 'app' }) };
  const containers = [
    container(choose, items(variablesOf(choose))),
    ...(choose.seldom() ? [application] : []),
  ];
  return {
    apiVersion: 'apps/v1',
    kind: choose.one(['DaemonSet', 'Deployment', 'StatefulSet']),
    metadata: { name: 'agent' },
    spec: { template: { spec: { containers } } },
  };
}

function helmValues(choose: Choices): Tree {
  return {
    ...(choose.seldom() ? { targetSystem: 'linux' } : {}),
    datadog: {
      apiKeyExistingSecret: 'dd',
      clusterName: 'prod',
      ...(choose.seldom() ? { site: 'ap1.datadoghq.co' } : {}),
      logs: { enabled: true, ...(choose.seldom() ? { containerCollectAll: true } : {}) },
      ...(choose.one<Tree>([
        {},
        { env: [{ name: 'DD_TAGS', value: 'a:b' }] },
        { env: [] },
        { env: null },
        { envDict: { DD_TAGS: 'a:b' } },
      ]) as object),
    },
    ...(choose.seldom() ? { clusterAgent: { enabled: true } } : {}),
  };
}

function resource(choose: Choices): Tree {
  const env = choose.one<Tree>([null, items({ DD_TAGS: 'a:b' }), []]);
  return {
    apiVersion: 'datadoghq.com/v2alpha1',
    kind: 'DatadogAgent',
    metadata: { name: 'datadog' },
    spec: {
      global: {
        clusterName: 'prod',
        ...(choose.seldom() ? { site: 'ap1.datadoghq.co' } : {}),
        ...(choose.seldom() ? { env } : {}),
      },
      features: { logCollection: { enabled: true }, ...(choose.seldom() ? { apm: { enabled: true } } : {}) },
    },
  };
}

function task(choose: Choices): Tree {
  const { name, image } = { name: 'agent', image: choose.one(['datadog/agent:7.60.1', 'datadog/agent']) };
  const variables = variablesOf(choose);
  const definition = { family: 'dd', containerDefinitions: [{ name, image, environment: items(variables) }] };
  return choose.one<Tree>([definition, { taskDefinition: definition }, definition.containerDefinitions]);
}

function configMap(choose: Choices): Tree {
  return {
    apiVersion: 'v1',
    kind: 'ConfigMap',
    data: {
      ...(choose.seldom() ? { note: 'x' } : {}),
      'datadog.yaml': agentFile(choose),
      ...(choose.seldom() ? { last: 'y' } : {}),
    },
  };
}

function listOfConfigMaps(choose: Choices): Tree {
  const data = { 'datadog.yaml': agentFile(choose) };
  const items = [
    { apiVersion: 'v1', kind: 'Service' },
    { apiVersion: 'v1', kind: 'ConfigMap', data },
  ];
  return choose.one<Tree>([
    { apiVersion: 'v1', kind: 'List', items },
    { apiVersion: 'v1', kind: 'ConfigMapList', items: [{ data }] },
    items,
  ]);
}

function withConfigData(choose: Choices): Tree {
  const configData = agentFile(choose);
  return {
    apiVersion: 'datadoghq.com/v2alpha1',
    kind: 'DatadogAgent',
    spec: { override: { nodeAgent: { customConfigurations: { 'datadog.yaml': { configData } } } } },
  };
}

function template(choose: Choices): Tree {
  return {
    Resources: {
      Task: {
        Type: 'AWS::ECS::TaskDefinition',
        Properties: {
          ContainerDefinitions: [
            { Name: 'agent', Image: 'datadog/agent:7.60.1', Environment: upperItems(variablesOf(choose)) },
          ],
        },
      },
      F: {
        Type: 'AWS::Lambda::Function',
        Properties: {
          Layers: ['arn:aws:lambda:us-east-1:464622532012:layer:Datadog-Extension:65'],
          Environment: { Variables: { DD_SITE: choose.one(['ap1.datadoghq.co', 'ap1.datadoghq.com']) } },
        },
      },
    },
  };
}

function environmentLines(choose: Choices): string {
  const lineBreak = choose.one(['\n', '\r\n']);
  const lines = strings(variablesOf(choose)).flatMap((line) =>
    choose.seldom() ? ['# why', '', line] : [line],
  );
  return lines.join(lineBreak) + (choose.seldom() ? '' : lineBreak);
}

function services(environment: Tree): Tree {
  return {
    services: {
      web: { image: 'shop:1', environment: { DD_SITE: 'nowhere' } },
      dd: { image: 'datadog/agent:7.60.1', environment },
    },
  };
}

function yaml(treeOf: (choose: Choices) => Tree) {
  return (choose: Choices): Sample => ({ fileName: 'a.yaml', text: writeYaml(treeOf(choose), choose) });
}

function json(treeOf: (choose: Choices) => Tree) {
  return (choose: Choices): Sample => ({ fileName: 'a.json', text: writeJson(treeOf(choose), choose) });
}

/** Random documents of each format. */
export const samples: Readonly<Record<string, (choose: Choices) => Sample>> = {
  'a Compose file with a mapping': yaml((choose) => services(variablesOf(choose))),
  'a Compose file with a list': yaml((choose) => services(strings(variablesOf(choose)))),
  'a Kubernetes workload': yaml(workload),
  'a Kubernetes workload in JSON': json(workload),
  'a ConfigMap': yaml(configMap),
  'a ConfigMap in JSON': json(configMap),
  'a list of ConfigMaps in JSON': json(listOfConfigMaps),
  'Helm values': yaml(helmValues),
  'a DatadogAgent': yaml(resource),
  'a DatadogAgent with a file': yaml(withConfigData),
  'a DatadogAgent with a file in JSON': json(withConfigData),
  'an ECS task': json(task),
  'an ECS task in YAML': yaml(task),
  'a CloudFormation template': yaml(template),
  'a CloudFormation template in JSON': json(template),
  'an environment file': (choose) => ({ fileName: 'datadog.env', text: environmentLines(choose) }),
};
