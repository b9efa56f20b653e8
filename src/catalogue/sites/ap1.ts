import type { Site } from '../site';

/** Source: the guide and regions.config.js @0a3f0dc0 of DataDog/documentation, as of 2026-08-17. */
export const ap1: Site = {
  name: 'ap1.datadoghq.com',
  datacenter: 'AP1',
  appHost: 'ap1.datadoghq.com',
  awsRegion: 'ap-northeast-1',
  services: [
    {
      title: 'Logs (Agent HTTP intake)',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-03e139d1f2766685b',
      privateDnsName: 'agent-http-intake.logs.ap1.datadoghq.com',
      guideRows: ['logs_agent'],
      hosts: ['agent-http-intake.logs.ap1.datadoghq.com'],
    },
    {
      title: 'Logs (User HTTP intake)',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-08799aabff1cfd8a3',
      privateDnsName: 'http-intake.logs.ap1.datadoghq.com',
      guideRows: ['logs_user'],
      hosts: ['http-intake.logs.ap1.datadoghq.com'],
    },
    {
      title: 'API',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-008cd79a7a09e0a1e',
      privateDnsName: 'api.ap1.datadoghq.com',
      guideRows: ['api'],
      hosts: ['api.ap1.datadoghq.com'],
    },
    {
      title: 'Metrics',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-002d904d5e69340ad',
      privateDnsName: 'metrics.agent.ap1.datadoghq.com',
      guideRows: ['metrics'],
      hosts: ['metrics.agent.ap1.datadoghq.com'],
    },
    {
      title: 'Containers',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-03ffd8d552f0d957d',
      privateDnsName: 'orchestrator.ap1.datadoghq.com',
      guideRows: ['containers'],
      hosts: ['orchestrator.ap1.datadoghq.com'],
    },
    {
      title: 'Process',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-0e86b29a0dc2c8a26',
      privateDnsName: 'process.ap1.datadoghq.com',
      guideRows: ['process'],
      hosts: ['process.ap1.datadoghq.com'],
    },
    {
      title: 'Profiling',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-0d598057ecde10596',
      privateDnsName: 'intake.profile.ap1.datadoghq.com',
      guideRows: ['profiling'],
      hosts: ['intake.profile.ap1.datadoghq.com'],
    },
    {
      title: 'Traces',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-0a5d94b2e8f6e70fc',
      privateDnsName: 'trace.agent.ap1.datadoghq.com',
      guideRows: ['traces'],
      hosts: ['trace.agent.ap1.datadoghq.com'],
    },
    {
      title: 'Database Monitoring',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-0cc53180ae06bb977',
      privateDnsName: 'dbm-metrics-intake.ap1.datadoghq.com',
      guideRows: ['dbm'],
      hosts: ['dbm-metrics-intake.ap1.datadoghq.com'],
    },
    {
      title: 'Remote Configuration',
      name: 'com.amazonaws.vpce.ap-northeast-1.vpce-svc-00e15ab206f23b98c',
      privateDnsName: 'config.ap1.datadoghq.com',
      guideRows: ['remote_config'],
      hosts: ['config.ap1.datadoghq.com'],
    },
  ],
};
