# Sends records, one a line as JSON, to a stand-in of Cloud Logging with the program that Fluentd's output uses.
#   ruby send.rb PLUGINS ADDRESS RECORDS [TRIES]    prints "sent", or the error's class and message; then each entry that was refused
require 'json'
require File.join(ARGV[0], 'cloud_logging_client')
require File.join(ARGV[0], 'cloud_logging_entries')

entries = CloudLoggingEntries.new(project: 'a-project', location: 'europe-west1', cluster_name: 'a-cluster', node: 'node-1')
client = CloudLoggingClient.new(endpoint: ARGV[1], metadata_endpoint: ARGV[1], timeout: 5)
tries = ARGV.fetch(3, '1').to_i
begin
  all = File.readlines(ARGV[2]).each_with_index.flat_map { |line, index| entries.of(1_763_651_045, 7, JSON.parse(line), "chunk-#{index}") }
  refused = client.write(all)
  puts 'sent'
  refused.each { |entry, reason| puts "#{entry['insertId']}: #{reason}" }
rescue CloudLoggingClient::Unavailable => e
  # As Fluentd's buffer does it, without the wait.
  retry if (tries -= 1).positive?
  puts "#{e.class}: #{e.message}"
end
