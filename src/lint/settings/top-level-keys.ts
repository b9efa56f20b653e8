/**
 * Keys at the top of `datadog.yaml`. Those in the first list occur in no other kind of file known to us; the others are
 * words that any file may use.
 * Source: the Agent's stock file and core_schema.yaml of datadog-agent.
 */
export const tellingTopLevelKeys: ReadonlySet<string> = new Set(
  `ac_exclude ac_include additional_checksd agent_telemetry aggregator_buffer_size apm_config autoconf_template_dir
  check_runners checks_tag_cardinality cluster_agent cmd_port collect_ec2_tags collect_gce_tags
  collect_kubernetes_events compliance_config confd_path config_providers container_image container_lifecycle
  convert_dd_site_fqdn data_streams database_monitoring dd_url dogstatsd_non_local_traffic
  dogstatsd_origin_detection dogstatsd_port dogstatsd_socket dogstatsd_tags ec2_prefer_imdsv2
  enable_metadata_collection event_management expvar_port external_metrics_provider forwarder_timeout ha_agent
  histogram_aggregates inventories_configuration_enabled jmx_max_restarts log_enabled logs_config logs_enabled
  multi_region_failover network_devices network_path no_proxy_nonexact_match
  observability_pipelines_worker ol_proxy_config orchestrator_explorer process_config remote_configuration
  runtime_security_config secret_backend_command skip_ssl_validation snmp_listener software_inventory
  system_probe_config use_dogstatsd use_proxy_for_cloud_metadata`.split(/\s+/),
);

export const commonTopLevelKeys: ReadonlySet<string> = new Set(
  `api_key app_key env extra_tags fips gpu_monitoring health_port host_aliases hostname hostname_file hostname_fqdn listeners
  log_file log_format_json log_level log_to_console min_tls_version network_config proxy reverse_dns_enrichment
  sbom scrubber service_monitoring_config site syslog_uri tags telemetry vector`.split(/\s+/),
);

/** Keys that say what else a file is: Kubernetes, Helm, Compose, OpenAPI, a check, a catalogue entry, a template. */
export const foreignTopLevelKeys: ReadonlySet<string> = new Set(
  `apiVersion kind openapi swagger services datadog agents clusterAgent Resources AWSTemplateFormatVersion Transform
  provider init_config instances schema-version dd-service containerDefinitions jobs stages steps
  builds receivers exporters`.split(/\s+/),
);
