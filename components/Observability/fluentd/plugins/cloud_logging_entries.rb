# frozen_string_literal: true

require 'json'

# Records as entries of Cloud Logging, in the shape that GKE's own agent gives them, so that its queries and links keep working:
# resource k8s_container, log "stdout" or "stderr", a pod's labels under k8s-pod/.
class CloudLoggingEntries
  # An entry may have 256 KB, measured by a rule that is not published; this many bytes of JSON stay below it by any.
  LARGEST = 200_000

  # Longest piece of a text that is split. A character may take six bytes of JSON.
  PIECE = 30_000

  def initialize(project:, location:, cluster_name:, node:)
    @project = project
    @location = location
    @cluster_name = cluster_name
    @node = node
  end

  # The entries of one record: one, or as many as it takes. id: the same each time the same record is sent, so that what was sent twice is
  # kept once.
  def of(seconds, nanoseconds, record, id)
    entry = envelope(seconds, nanoseconds, record).merge('insertId' => id).merge(payload(record))
    return [entry] if JSON.generate(entry).bytesize <= LARGEST

    text = entry.delete('textPayload') || JSON.generate(entry.delete('jsonPayload'))
    pieces = text.scan(/.{1,#{PIECE}}/m)
    pieces.each_with_index.map do |piece, index|
      entry.merge(
        'insertId' => "#{id}-#{index}",
        'textPayload' => piece,
        'split' => { 'uid' => id, 'index' => index, 'totalSplits' => pieces.size }
      )
    end
  end

  private

  def envelope(seconds, nanoseconds, record)
    pod = record['kubernetes'] || {}
    {
      'logName' => "projects/#{@project}/logs/#{record['stream'] == 'stderr' ? 'stderr' : 'stdout'}",
      'timestamp' => "#{Time.at(seconds).utc.strftime('%Y-%m-%dT%H:%M:%S')}.#{format('%09d', nanoseconds)}Z",
      'severity' => record['severity'] || 'DEFAULT',
      'labels' => labels(pod),
      'resource' => {
        'type' => 'k8s_container',
        'labels' => {
          'project_id' => @project,
          'location' => @location,
          'cluster_name' => @cluster_name,
          'namespace_name' => pod['namespace_name'].to_s,
          'pod_name' => pod['pod_name'].to_s,
          'container_name' => pod['container_name'].to_s
        }
      }
    }
  end

  def payload(record)
    record['json'].is_a?(Hash) ? { 'jsonPayload' => record['json'] } : { 'textPayload' => record['log'].to_s }
  end

  # 64 labels an entry, no more.
  def labels(pod)
    all = (pod['labels'] || {}).first(60).to_h { |key, value| ["k8s-pod/#{key}", value.to_s] }
    # Whatever is known of the pod: of one that is gone, or while the API server is away, nobody tells its node.
    all.merge('compute.googleapis.com/resource_name' => @node)
  end
end
