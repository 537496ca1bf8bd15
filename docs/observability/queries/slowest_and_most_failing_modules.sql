-- Which modules do people wait for, and which do they not get? From Traefik's log of requests over the last day: requests, failures, and the
-- time to answer, by module. Names of fields are in lower case, as Cloud Logging writes them to BigQuery; Duration is in nanoseconds.
WITH requests AS (
  SELECT
    JSON_VALUE(TO_JSON(jsonPayload), '$.requestpath') AS path,
    SAFE_CAST(JSON_VALUE(TO_JSON(jsonPayload), '$.downstreamstatus') AS FLOAT64) AS status,
    SAFE_CAST(JSON_VALUE(TO_JSON(jsonPayload), '$.duration') AS FLOAT64) / 1e9 AS seconds
  FROM gocenter_logs.stdout
  WHERE timestamp >= TIMESTAMP_SUB(CURRENT_TIMESTAMP(), INTERVAL 1 DAY)
    AND resource.labels.namespace_name = 'traefik'
),
modules AS (
  -- /github.com/pkg/errors/@v/v0.9.1.zip and /github.com/pkg/errors/@latest.
  SELECT REGEXP_EXTRACT(path, r'^/(.+)/@(?:v/|latest$)') AS module, status, seconds
  FROM requests
)
SELECT
  module,
  COUNT(*) AS requests,
  -- 404 and 410 are answers: there is no such version.
  COUNTIF(status >= 500) AS failures,
  COUNTIF(status IN (404, 410)) AS not_found,
  ROUND(APPROX_QUANTILES(seconds, 100)[OFFSET(50)], 3) AS median_seconds,
  ROUND(APPROX_QUANTILES(seconds, 100)[OFFSET(99)], 3) AS p99_seconds,
  ROUND(MAX(seconds), 3) AS longest_seconds
FROM modules
WHERE module IS NOT NULL
GROUP BY module
ORDER BY failures DESC, p99_seconds DESC
LIMIT 50
