# Selects from a page of the module index what the policy includes.
# Input: a JSON object a line, as the index writes them, oldest first. Output: "path version timestamp" a line.
# Variables: patterns, a file of extended regular expressions, one a line, each for a whole module path (empty or absent: all paths);
# oldest, a timestamp before which nothing is included (empty: none); summary, a file for "read cursor excluded malformed".

function field(name,    start) {
  if (!match($0, "\"" name "\":\"[^\"\\\\]*\"")) return ""
  start = RSTART + length(name) + 4
  return substr($0, start, RLENGTH - length(name) - 5)
}

function is_allowed(path,    i) {
  if (allowed == 0) return 1
  for (i = 1; i <= allowed; i++) if (path ~ allow[i]) return 1
  return 0
}

# Text order is time order once the Z is gone, whatever the precision of the fraction.
function moment(timestamp) {
  sub(/Z$/, "", timestamp)
  return timestamp
}

BEGIN {
  while (patterns != "" && (getline line < patterns) > 0) {
    if (line != "" && line !~ /^#/) allow[++allowed] = "^(" line ")$"
  }
  floor = moment(oldest)
}

{
  path = field("Path"); version = field("Version"); timestamp = field("Timestamp")
  # Whoever wrote the line, nothing but a module path, a version and a time goes into a key or an address.
  if (path !~ /^[A-Za-z0-9_~-][A-Za-z0-9._~\/-]*$/ || version !~ /^v[0-9][A-Za-z0-9.+-]*$/ \
      || timestamp !~ /^[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]T[0-9][0-9]:[0-9][0-9]:[0-9][0-9](\.[0-9]+)?Z$/) {
    malformed++
    next
  }
  read++
  cursor = timestamp
  if (moment(timestamp) < floor || !is_allowed(path)) { excluded++; next }
  print path, version, timestamp
}

END {
  if (summary != "") print read + 0, (cursor == "" ? "-" : cursor), excluded + 0, malformed + 0 > summary
}
