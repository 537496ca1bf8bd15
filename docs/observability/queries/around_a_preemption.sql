-- What happened on a node around the moment it was taken away? Everything its containers wrote from five minutes before to two minutes after,
-- in order. Replace the two values; the node's name is in the alert and in `kubectl get events`.
DECLARE node STRING DEFAULT 'gke-gocenter-pvm-pool-00000000-0000';
DECLARE moment TIMESTAMP DEFAULT TIMESTAMP '2026-11-20 15:04:05 UTC';

SELECT timestamp, severity, namespace, pod, container, message
FROM (
  SELECT
    timestamp,
    severity,
    resource.labels.namespace_name AS namespace,
    resource.labels.pod_name AS pod,
    resource.labels.container_name AS container,
    COALESCE(textPayload, TO_JSON_STRING(jsonPayload)) AS message,
    JSON_VALUE(TO_JSON(labels), '$.compute_googleapis_com_resource_name') AS host,
    insertId
  FROM gocenter_logs.stdout
  WHERE timestamp BETWEEN TIMESTAMP_SUB(moment, INTERVAL 5 MINUTE) AND TIMESTAMP_ADD(moment, INTERVAL 2 MINUTE)
  UNION ALL
  SELECT
    timestamp,
    severity,
    resource.labels.namespace_name AS namespace,
    resource.labels.pod_name AS pod,
    resource.labels.container_name AS container,
    COALESCE(textPayload, TO_JSON_STRING(jsonPayload)) AS message,
    JSON_VALUE(TO_JSON(labels), '$.compute_googleapis_com_resource_name') AS host,
    insertId
  FROM gocenter_logs.stderr
  WHERE timestamp BETWEEN TIMESTAMP_SUB(moment, INTERVAL 5 MINUTE) AND TIMESTAMP_ADD(moment, INTERVAL 2 MINUTE)
)
WHERE host = node
ORDER BY timestamp, insertId
