-- Which app writes the most errors, hour by hour, and is it more than usual? Share of entries of severity ERROR or worse by namespace and
-- container over the last day, beside the same hour of the day before.
WITH entries AS (
  SELECT timestamp, severity, resource.labels.namespace_name AS namespace, resource.labels.container_name AS container
  FROM gocenter_logs.stdout
  WHERE timestamp >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 2 DAY)
  UNION ALL
  SELECT timestamp, severity, resource.labels.namespace_name AS namespace, resource.labels.container_name AS container
  FROM gocenter_logs.stderr
  WHERE timestamp >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 2 DAY)
),
hours AS (
  SELECT
    TIMESTAMP_TRUNC(timestamp, HOUR) AS hour,
    namespace,
    container,
    COUNT(*) AS entries,
    COUNTIF(severity IN ('ERROR', 'CRITICAL', 'ALERT', 'EMERGENCY')) AS errors
  FROM entries
  GROUP BY hour, namespace, container
)
SELECT
  now.hour,
  now.namespace,
  now.container,
  now.entries,
  now.errors,
  ROUND(100 * now.errors / now.entries, 2) AS percent,
  ROUND(100 * before.errors / before.entries, 2) AS percent_a_day_before
FROM hours AS now
LEFT JOIN hours AS before
  ON before.hour = TIMESTAMP_SUB(now.hour, INTERVAL 1 DAY) AND before.namespace = now.namespace AND before.container = now.container
WHERE now.hour >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 DAY) AND now.errors > 0
ORDER BY now.errors DESC
LIMIT 100
