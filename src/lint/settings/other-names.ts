import { commonTopLevelKeys, tellingTopLevelKeys } from './top-level-keys';

/** Names that exist beside those of the table, so that they are not taken for misspelled ones; by section. */
const names: Readonly<Record<string, string>> = {
  '': `ad_config_poll_interval aggregator_stop_timeout auto_exit autoconfig_exclude_features
    autoconfig_include_features azure_hostname_style bind_host cloud_foundry_garden cloud_provider_metadata
    cluster_name cluster_checks collect_ec2_instance_info collect_gpu_tags container_cgroup_root
    container_env_as_tags container_labels_as_tags container_proc_root containerd_namespace containerd_namespaces
    cri_socket_path cri_query_timeout cri_connection_timeout disable_file_logging docker_env_as_tags
    docker_labels_as_tags dogstatsd_buffer_size dogstatsd_queue_size dogstatsd_so_rcvbuf dogstatsd_stats_buffer
    dogstatsd_stats_enable dogstatsd_stats_port dogstatsd_tag_cardinality dogstatsd_mapper_profiles
    ecs_agent_url enable_gohai exclude_ec2_tags exclude_gce_tags exclude_pause_container extra_config_providers
    extra_listeners forwarder_backoff_base forwarder_backoff_max forwarder_num_workers forwarder_stop_timeout
    gce_metadata_timeout gui_port GUI_port histogram_percentiles internal_profiling kubelet_client_ca
    kubelet_client_crt kubelet_client_key kubelet_tls_verify kubernetes_kubelet_host leader_election
    leader_lease_duration log_file_max_rolls log_file_max_size log_format_rfc3339 log_to_syslog
    metadata_providers otlp_config private_action_runner procfs_path products prometheus_scrape secret_backend_arguments
    secret_backend_timeout serializer_max_payload_size server_timeout sku snmp_traps statsd_forward_host
    statsd_forward_port sslkeylogfile syslog_key syslog_pem syslog_rfc synthetics system_tray tracemalloc_debug
    windows_use_pythonpath`,
  logs_config: `processing_rules auto_multi_line_detection use_container_timestamp use_v2_api compression_level
    compression_kind zstd_compression_level close_timeout open_files_limit file_wildcard_selection_mode
    max_message_size_bytes integrations_logs_files_max_size integrations_logs_total_usage streaming
    k8s_container_use_kubelet_api k8s_container_use_file add_logsource_tag aggregation_timeout api_key
    atomic_registry_write auditor_ttl auto_multi_line batch_max_concurrent_send batch_max_content_size
    batch_max_size connection_reset_interval delegated_auth dev_mode_use_proto docker_client_read_timeout
    docker_container_force_use_file docker_container_use_file docker_path_override expected_tags_duration
    file_scan_period fingerprint_config foldspace frame_size input_chan_size message_channel_size
    payload_channel_size pipelines pipeline_failover process_exclude_agent run_path sender_backoff_base
    sender_backoff_factor sender_backoff_max sender_recovery_interval sender_recovery_reset stop_grace_period
    tag_multi_line_logs tag_truncated_logs tagger_warmup_duration unreliable_mount use_podman_logs`,
  apm_config: `env receiver_port receiver_socket apm_non_local_traffic max_traces_per_second
    target_traces_per_second errors_per_second max_events_per_second max_memory max_cpu_percent obfuscation
    filter_tags filter_tags_regex replace_tags ignore_resources log_file connection_limit
    compute_stats_by_span_kind peer_service_aggregation peer_tags_aggregation peer_tags features
    additional_endpoints debug instrumentation trace_buffer probabilistic_sampler error_tracking_standalone
    profiling_additional_endpoints debugger_additional_endpoints symdb_additional_endpoints
    debugger_api_key symdb_api_key`,
  process_config: `enabled expvar_port cmd_port log_file intervals blacklist_patterns queue_size
    process_queue_bytes rt_queue_size max_per_message dd_agent_bin dd_agent_env scrub_args
    custom_sensitive_words disable_realtime_checks additional_endpoints orchestrator_additional_endpoints
    strip_proc_arguments internal_profiling language_detection cache_lookupid drop_check_payloads windows`,
  proxy: '',
  remote_configuration: `agent_config agent_integrations api_key apm_sampling clients config_root
    delegated_auth director_root key max_backoff_interval no_tls no_tls_validation no_websocket_echo
    org_status_refresh_interval refresh_interval`,
};

/** Undefined where not all names of a section are known well enough to call another one misspelled. */
export function otherNamesIn(section: string): readonly string[] | undefined {
  const own = Object.hasOwn(names, section) ? names[section] : undefined;
  if (own === undefined) return undefined;
  const top = section === '' ? [...tellingTopLevelKeys, ...commonTopLevelKeys] : [];
  return [...own.split(/\s+/).filter((name) => name !== ''), ...top];
}
