# frozen_string_literal: true

require 'fluent/plugin/output'
require_relative 'cloud_logging_client'
require_relative 'cloud_logging_entries'

module Fluent
  module Plugin
    # Sends records to Cloud Logging. Whatever fails for now is left to Fluentd's buffer, which tries again.
    class CloudLoggingOutput < Output
      Fluent::Plugin.register_output('cloud_logging', self)

      # Gives "router", by which refused entries get to the label @ERROR.
      helpers :event_emitter

      desc 'Id of the project that keeps the logs.'
      config_param :project, :string
      desc 'Region or zone of the cluster.'
      config_param :location, :string
      desc 'Name of the cluster.'
      config_param :cluster_name, :string
      desc 'Name of the node whose logs these are.'
      config_param :node, :string
      desc 'Address of Cloud Logging.'
      config_param :endpoint, :string, default: 'https://logging.googleapis.com'
      desc 'Address of the metadata server, which gives tokens. By number: no name has to be resolved.'
      config_param :metadata_endpoint, :string, default: 'http://169.254.169.254'

      config_section :buffer do
        config_set_default :@type, 'file'
      end

      def start
        super
        @entries = CloudLoggingEntries.new(project: @project, location: @location, cluster_name: @cluster_name, node: @node)
        @client = CloudLoggingClient.new(endpoint: @endpoint, metadata_endpoint: @metadata_endpoint)
      end

      def multi_workers_ready?
        true
      end

      def write(chunk)
        # Cloud Logging sorts lines of one moment by this, as text.
        id = dump_unique_id_hex(chunk.unique_id)
        entries = chunk.to_enum(:each).with_index.flat_map do |(time, record), index|
          @entries.of(time.to_i, time.respond_to?(:nsec) ? time.nsec : 0, record, "#{id}-#{index.to_s.rjust(6, '0')}")
        end
        @client.write(entries).each do |entry, reason|
          router.emit_error_event('cloud_logging.refused', Fluent::EventTime.now, entry, RuntimeError.new(reason))
        end
      end
    end
  end
end
