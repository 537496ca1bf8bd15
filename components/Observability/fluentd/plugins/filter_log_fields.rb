# frozen_string_literal: true

require 'fluent/plugin/filter'
require_relative 'log_fields'

module Fluent
  module Plugin
    # Reads the fields and the severity of each record.
    class LogFieldsFilter < Filter
      Fluent::Plugin.register_filter('log_fields', self)

      def filter(_tag, _time, record)
        LogFields.add_to(record)
      end
    end
  end
end
