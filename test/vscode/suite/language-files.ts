/** One file of each format, each with logs that may take TCP; `fixed` is a line that the fix must write. */
export const languageFiles: readonly {
  readonly name: string;
  readonly text: string;
  readonly fixed: string;
}[] = [
  {
    name: 'datadog.yaml',
    text: 'api_key: x\nsite: uk1.datadoghq.com\nlogs_enabled: true\n',
    fixed: '  force_use_http: true',
  },
  {
    name: 'compose.yaml',
    text: 'services:\n  agent:\n    image: datadog/agent:7\n    environment:\n      - DD_SITE=uk1.datadoghq.com\n      - DD_LOGS_ENABLED=true\n',
    fixed: '      - DD_LOGS_CONFIG_FORCE_USE_HTTP=true',
  },
  {
    name: 'daemonset.yaml',
    text: 'apiVersion: apps/v1\nkind: DaemonSet\nspec:\n  template:\n    spec:\n      containers:\n        - name: agent\n          image: gcr.io/datadoghq/agent:7\n          env:\n            - name: DD_LOGS_ENABLED\n              value: "true"\n',
    fixed: '            - name: DD_LOGS_CONFIG_FORCE_USE_HTTP',
  },
  {
    name: 'configmap.yaml',
    text: 'apiVersion: v1\nkind: ConfigMap\ndata:\n  datadog.yaml: |\n    logs_enabled: true\n    site: uk1.datadoghq.com\n',
    fixed: '      force_use_http: true',
  },
  {
    name: 'values.yaml',
    text: 'datadog:\n  site: uk1.datadoghq.com\n  logs:\n    enabled: true\n',
    fixed: '    - name: DD_LOGS_CONFIG_FORCE_USE_HTTP',
  },
  {
    name: 'operator.yaml',
    text: 'apiVersion: datadoghq.com/v2alpha1\nkind: DatadogAgent\nspec:\n  global:\n    site: uk1.datadoghq.com\n  features:\n    logCollection:\n      enabled: true\n',
    fixed: '      - name: DD_LOGS_CONFIG_FORCE_USE_HTTP',
  },
  {
    name: 'task.json',
    text: '{\n  "family": "agent",\n  "containerDefinitions": [\n    {\n      "name": "agent",\n      "image": "public.ecr.aws/datadog/agent:7",\n      "environment": [{ "name": "DD_LOGS_ENABLED", "value": "true" }]\n    }\n  ]\n}\n',
    fixed: 'DD_LOGS_CONFIG_FORCE_USE_HTTP',
  },
  {
    name: 'template.yaml',
    text: 'Resources:\n  Agent:\n    Type: AWS::ECS::TaskDefinition\n    Properties:\n      ContainerDefinitions:\n        - Name: agent\n          Image: public.ecr.aws/datadog/agent:7\n          Environment:\n            - Name: DD_LOGS_ENABLED\n              Value: "true"\n',
    fixed: '            - Name: DD_LOGS_CONFIG_FORCE_USE_HTTP',
  },
];

/** Texts whose finding has no fix, with the rule that speaks. */
export const toldOnly: readonly { readonly name: string; readonly text: string; readonly rule: string }[] = [
  {
    name: 'serverless.yml',
    text: 'service: shop\nplugins: [serverless-plugin-datadog]\nprovider:\n  name: aws\ncustom:\n  datadog:\n    site: datadoghq.eu\n    addExtension: true\n',
    rule: 'site-without-privatelink',
  },
  {
    name: 'datadog-agent/environment',
    text: 'DD_SITE=datadoghq.eu\nDD_LOGS_ENABLED=true\n',
    rule: 'site-without-privatelink',
  },
];
