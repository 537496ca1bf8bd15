# Sends records, one a line as JSON, to a stand-in of Cloud Logging with Fluentd's output.
#   ruby -I stand_in send.rb PLUGINS ADDRESS RECORDS [TRIES]    prints each refused entry, then "sent", or the error's class and message
require 'json'
require File.join(ARGV[0], 'out_cloud_logging')

Chunk = Struct.new(:unique_id, :events) do
  def each(&block) = events.each(&block)
end

# What the label @ERROR would be given.
class Refused
  def emit_error_event(_tag, _time, entry, error) = puts("#{entry['insertId']}: #{error.message}")
end

output = Fluent::Plugin::CloudLoggingOutput.new(
  project: 'a-project', location: 'europe-west1', cluster_name: 'a-cluster', node: 'node-1', endpoint: ARGV[1], metadata_endpoint: ARGV[1]
)
output.start
output.router = Refused.new
time = Fluent::EventTime.new(1_763_651_045, 7)
chunk = Chunk.new('chunk', File.readlines(ARGV[2]).map { |line| [time, JSON.parse(line)] })
tries = ARGV.fetch(3, '1').to_i
begin
  output.write(chunk)
  puts 'sent'
rescue CloudLoggingClient::Unavailable => e
  # As Fluentd's buffer does it, without the wait.
  retry if (tries -= 1).positive?
  puts "#{e.class}: #{e.message}"
end
