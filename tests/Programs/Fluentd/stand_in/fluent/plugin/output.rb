# As much of Fluentd as an output of ours uses. What has to be asked for is not there otherwise: a method that is missing in Fluentd and not
# here would fail in the cluster alone.
module Fluent
  EventTime = Struct.new(:to_i, :nsec) do
    def self.now = new(Time.now.to_i, 0)
  end

  module Plugin
    def self.register_output(_type, _class) = nil

    class Output
      HELPERS = { event_emitter: [:router] }.freeze

      def self.helpers(*names) = names.each { |name| attr_accessor(*HELPERS.fetch(name)) }

      def self.desc(_text) = nil

      def self.config_param(name, _type, default: nil)
        defaults[name] = default
      end

      def self.defaults = @defaults ||= {}

      def self.config_section(_name) = nil

      def initialize(**given) = self.class.defaults.merge(given).each { |name, value| instance_variable_set("@#{name}", value) }

      def start = nil

      def dump_unique_id_hex(id) = id
    end
  end
end
