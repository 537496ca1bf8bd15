# Runs recorded lines through the filters of Fluentd's configuration, in their order, in the Ruby that Fluentd itself is written in: its
# regular expressions mean here what they mean there.
#   ruby pipeline.rb STEPS.json PLUGINS LOG    prints one record a line, as JSON, in the order in which they leave
# STEPS.json: the filters as [{"type", "parameters": {...}, "replace": [[expression, replacement]], "record": {...}}].
require 'json'

steps = JSON.parse(File.read(ARGV[0]))
require File.join(ARGV[1], 'log_fields')

def expression(text)
  raise "#{text} is not between slashes" unless text.start_with?('/') && text.end_with?('/')

  Regexp.new(text[1..-2])
end

# Fluentd's parser takes the flags of an expression; its other plugins do not.
def parse(text)
  body, flags = text.match(%r{\A/(.*)/([im]*)\z}m).captures
  Regexp.new(body, (flags.include?('m') ? Regexp::MULTILINE : 0) | (flags.include?('i') ? Regexp::IGNORECASE : 0))
end

# What fluent-plugin-concat does: pieces by a key, or lines by expressions. A stream is a text of its own.
class Concat
  def initialize(of)
    @of = of
    @kept = Hash.new { |all, stream| all[stream] = [] }
    @start, @go_on, @end = %w[multiline_start_regexp continuous_line_regexp multiline_end_regexp].map { |key| of[key] && expression(of[key]) }
  end

  def take(record)
    return [record] unless record.key?('log')

    kept = @kept[record[@of['stream_identity_key']]]
    @of['partial_key'] ? take_piece(kept, record) : take_line(kept, record)
  end

  def flush
    @kept.values.filter_map { |kept| joined(kept) unless kept.empty? }
  end

  private

  def take_piece(kept, record)
    kept << record
    record[@of['partial_key']] == @of['partial_value'] ? [] : [joined(kept).reject { |key| key == @of['partial_key'] }]
  end

  def take_line(kept, record)
    text = record['log']
    if @start.match?(text)
      done = kept.empty? ? [] : [joined(kept)]
      kept << record
      done << joined(kept) if @end&.match?(text)
      done
    elsif kept.empty?
      [record]
    elsif @end&.match?(text)
      kept << record
      [joined(kept)]
    elsif @go_on.match?(text)
      kept << record
      []
    else
      [joined(kept), record]
    end
  end

  def joined(kept)
    text = kept.map { |record| record['log'] }.join(@of.fetch('separator', "\n"))
    record = kept.first.merge('log' => text)
    kept.clear
    record
  end
end

class Modify
  def initialize(step)
    @removed = step['parameters'].fetch('remove_keys', '').split(',').map(&:strip)
    @record = step['record'].transform_values { |value| value[/\A\$\{(.*)\}\z/m, 1] }
    @replaced = step['replace'].map { |pattern, with| [expression(pattern), with] }
  end

  # The expression of a <record> is Ruby and speaks of "record".
  def take(record)
    @record.each { |key, ruby| record[key] = eval(ruby) }
    @removed.each { |key| record.delete(key) }
    @replaced.each { |pattern, with| record['log'] = record['log'].gsub(pattern, with) }
    [record]
  end

  def flush = []
end

class Fields
  def take(record) = [LogFields.add_to(record)]

  def flush = []
end

line_expression = parse(steps.shift['parameters']['expression'])
filters = steps.filter_map do |step|
  case step['type']
  when 'concat' then Concat.new(step['parameters'])
  when 'record_modifier' then Modify.new(step)
  when 'log_fields' then Fields.new
  when 'kubernetes_metadata', 'prometheus' then nil
  else raise "#{step['type']} is not known here"
  end
end

def pass(records, filters)
  filters.each { |filter| records = records.flat_map { |record| filter.take(record) } }
  records
end

out = File.binread(ARGV[2]).split("\n", -1)[0..-2].flat_map do |line|
  match = line_expression.match(line)
  record = match ? match.named_captures.reject { |key| key == 'time' } : { 'unmatched_line' => line }
  pass([record], filters)
end
# The seconds pass in which nothing follows.
filters.each_with_index { |filter, index| out.concat(pass(filter.flush, filters[index + 1..])) }
out.each { |record| puts JSON.generate(record) }
